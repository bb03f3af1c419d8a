import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The yardstick: what every remark user pays before any rule has run. Prints the milliseconds of parsing alone.
const bare = unified().use(remarkParse).use(remarkGfm).freeze()
const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'))
const start = performance.now()
for (const text of texts) bare.parse(text)
console.log(performance.now() - start)
