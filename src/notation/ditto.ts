import { comparable } from './fold.ts'

const DITTO = /^[([]?(?:[〃々″"]{1,2}|′′|同上|同じ|(?:上|上記|前行)[とに]同じ)[)\]]?。?$/

const LONGEST = 12

/** Whether a cell says no more than that it is as the one above: 〃, 同上. */
export const isDitto = (text: string): boolean => text.length <= LONGEST && DITTO.test(comparable(text))
