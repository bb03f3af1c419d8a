export { validate } from './config-validator.generated.js'
