import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './weapp.mjs'

/** WeChat takes 2 MiB for the main package and for each subpackage. */
export const mostBytes = 2 * 1024 * 1024

/** What is wrong with the size of a built folder; null when WeChat takes it. */
export function sizeTrouble(folder, most = mostBytes) {
  const roots = subpackagesOf(folder)
  const sums = new Map([['main', 0], ...roots.map((root) => [root, 0])])
  for (const path of filesBelow(folder)) {
    const owner = roots.find((root) => path.startsWith(root)) ?? 'main'
    sums.set(owner, sums.get(owner) + statSync(join(folder, path)).size)
  }
  const tooLarge = [...sums].filter(([, bytes]) => bytes >= most)
  return tooLarge.length === 0 ? null : tooLarge.map(([name, bytes]) => `package ${name} has ${bytes} bytes; WeChat takes less than ${most}`).join('\n')
}

function subpackagesOf(folder) {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.endsWith('/') ? root : `${root}/`)
}
