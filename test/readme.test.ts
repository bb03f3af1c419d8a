import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const BLOCK = /<!-- output: (\S+) -->\n```text\n[\s\S]*?```\n<!-- \/output -->/g

/** What the README shows is what the tool printed; `npm run generate` copies it anew. */
test('the README quotes the samples', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const quoted = readme.replace(
    BLOCK,
    (_, file: string) => `<!-- output: ${file} -->\n\`\`\`text\n${readFileSync(file, 'utf8')}\`\`\`\n<!-- /output -->`,
  )
  expect(quoted).toMatch(BLOCK)
  await expect(quoted).toMatchFileSnapshot('../README.md')
})
