// WeChat's own compilers of markup and styles read the built folder: what they refuse, WeChat refuses.
import { fileURLToPath } from 'node:url'
import { syntaxTrouble } from './wechatCompilers.mjs'

const trouble = syntaxTrouble(fileURLToPath(new URL('../dist/weapp', import.meta.url)))
if (trouble) {
  console.error(trouble)
  process.exit(1)
}
