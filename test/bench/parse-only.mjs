import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The yardstick: what every remark user pays before any rule has run.
unified().use(remarkParse).use(remarkGfm).parse(readFileSync(process.argv[2], 'utf8'))
