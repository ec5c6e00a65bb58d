import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { baseCompile } from '@intlify/message-compiler'
import { describe, expect, it } from 'vitest'
import { gatherMessages, type MessageFiles, type MessageTree } from './messages'

const root = join(import.meta.dirname, '../..')
const everything = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path))
const sources = everything.filter((path) => /\.(vue|ts)$/.test(path) && !/\.test\.ts$|\/generated\/|\/testing\//.test(path))
const messageFiles = everything.filter((path) => /\/i18n\/(zh|en)\.json$/.test(path))
const chinese = /[\u3400-\u9fff\u3000-\u303f\uff01-\uff5e]/

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as MessageTree
const flat = (tree: MessageTree, prefix = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) =>
  typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`))
const parameters = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('messages', () => {
  it.each(messageFiles.filter((path) => path.endsWith('zh.json')).map((path) => [relative(root, path), path]))(
    'has the same keys and parameters in both languages: %s', (_name, path) => {
      const zh = flat(read(path))
      const en = new Map(flat(read(path.replace(/zh\.json$/, 'en.json'))))
      expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort())
      for (const [key, message] of zh) expect(parameters(en.get(key) ?? ''), key).toEqual(parameters(message))
    })

  it('has a Chinese file beside every English one', () => {
    const tongues = (tongue: string) => messageFiles.filter((path) => path.endsWith(`${tongue}.json`)).map((path) => path.replace(/\w+\.json$/, ''))
    expect(tongues('en').sort()).toEqual(tongues('zh').sort())
  })

  it('holds only messages that can be read, with no empty one', () => {
    for (const path of messageFiles) {
      for (const [key, message] of flat(read(path))) {
        expect(message, `${relative(root, path)} ${key}`).not.toBe('')
        baseCompile(message, { onError: (error) => expect.fail(`${relative(root, path)} ${key}: ${error.message}`) })
      }
    }
  })

  it('leaves no Chinese word in templates and scripts', () => {
    const found = sources.filter((path) => chinese.test(withoutComments(readFileSync(path, 'utf8'))))
    expect(found.map((path) => relative(root, path))).toEqual([])
  })

  it.each(['console', 'member', 'screen', 'sandbox'])('knows every key that %s asks for', (page) => {
    const files: MessageFiles = Object.fromEntries(messageFiles
      .filter((path) => path.startsWith(join(root, page)) || path.startsWith(join(root, 'kit')))
      .map((path) => [path, { default: read(path) }]))
    const known = new Set(flat(gatherMessages(files).zh).map(([key]) => key))
    const asked = sources.filter((path) => path.startsWith(join(root, page)))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'|(?:title|text|label):\s*'(\w+(?:\.[\w-]+)+)'/g)]
        .map((match) => ({ key: match[1] ?? match[2] ?? '', path: relative(root, path) })))
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
  })
})

function withoutComments(source: string): string {
  return source.replace(/<!--[\s\S]*?-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
