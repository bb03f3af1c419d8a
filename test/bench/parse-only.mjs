import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The yardstick: what every remark user pays before any rule has run.
const bare = unified().use(remarkParse).use(remarkGfm).freeze()
for (const path of process.argv.slice(2)) bare.parse(readFileSync(path, 'utf8'))
