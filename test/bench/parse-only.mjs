import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The yardstick: what every remark user pays before any rule has run. Prints the milliseconds of parsing alone.
const bare = unified().use(remarkParse).use(remarkGfm).freeze()
let milliseconds = 0
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8')
  const start = performance.now()
  bare.parse(text)
  milliseconds += performance.now() - start
}
console.log(milliseconds)
