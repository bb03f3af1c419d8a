#!/usr/bin/env node
// Starts the command line from code that was compiled when the package was built. A version of Node.js that cannot take
// the compiled code reads the same code as text.
import fs = require('node:fs')
import path = require('node:path')
import vm = require('node:vm')

type CommandLine = typeof import('./cli.ts', { with: { 'resolution-mode': 'import' }})

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has seen enough.
  if (error.code !== 'EPIPE') throw error
})

const filename = path.join(__dirname, 'main.cjs')
const compiled = `${filename}.cache`
const script = new vm.Script(fs.readFileSync(filename, 'utf8'), {
  filename,
  ...(fs.existsSync(compiled) && { cachedData: fs.readFileSync(compiled) }),
})
const bundle = { exports: {} as CommandLine }
script.runInThisContext()(bundle, require, filename)
bundle.exports.main(process.argv.slice(2), bundle.exports.machine).then((code) => {
  process.exitCode = code
})
