// Builds dist/weapp: a plain folder as WeChat takes it, with miniprogram_npm, and refuses one that is larger than WeChat takes.
import { fileURLToPath } from 'node:url'
import { buildWeapp } from './weapp.mjs'
import { sizeTrouble } from './size.mjs'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const target = folder('../dist/weapp')

await buildWeapp({
  source: folder('../src'),
  modules: folder('../node_modules'),
  target,
  apiBase: process.env.MASHANG_BASE_URL ?? 'https://mashang.example.com',
})
const trouble = sizeTrouble(target)
if (trouble) {
  console.error(trouble)
  process.exit(1)
}
