import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { filesBelow } from './weapp.mjs'

const home = dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
const platforms = { darwin: 'mac', linux: 'linux', win32: 'windows' }

/** What wcc and wcsc say against the markup and styles of a folder; null when they take them. */
export function syntaxTrouble(folder) {
  const files = filesBelow(folder)
  const troubles = [
    refusedBy('wcc', files.filter((path) => /\.(wxml|wxs)$/.test(path)), folder),
    refusedBy('wcsc', files.filter((path) => path.endsWith('.wxss')), folder),
  ].filter(Boolean)
  return troubles.length === 0 ? null : troubles.join('\n')
}

function refusedBy(name, files, folder) {
  const program = join(home, 'bin', platforms[process.platform] ?? 'linux', process.platform === 'win32' ? `${name}.exe` : name)
  if (process.platform !== 'win32') chmodSync(program, 0o755)
  const given = name === 'wcc' ? ['-d', '-cc', '0', ...files, '-gn', '$gwx'] : ['-db', '-pc', '0', ...files]
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error) return `${name} could not be started: ${error.message}`
  return status === 0 ? null : `${name}: ${stderr || stdout}`
}
