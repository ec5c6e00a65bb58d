import { expect, it } from 'vitest'
import english from './en.json'
import { fill, languageOf, wordsIn } from './words'
import chinese from './zh.json'

function paths(value: unknown, before = ''): string[] {
  if (typeof value !== 'object' || value === null) return [before]
  return Object.entries(value).flatMap(([name, inner]) => paths(inner, before ? `${before}.${name}` : name))
}

const at = (words: unknown, path: string) => path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], words)
const places = (sentence: unknown) => [...String(sentence).matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

it('says everything in both languages, with the same values in it', () => {
  expect(paths(english)).toEqual(paths(chinese))
  for (const path of paths(chinese)) {
    expect(String(at(english, path)), path).not.toBe('')
    expect(places(at(english, path)), path).toEqual(places(at(chinese, path)))
  }
})

it('speaks Chinese unless the system says English', () => {
  expect([languageOf('en_US'), languageOf('zh_TW'), languageOf('fr')]).toEqual(['en', 'zh', 'zh'])
  expect(fill(wordsIn('en').checkIn.ordinal, { n: 3 })).toBe('Arrival no. 3')
})

it('never calls a kept check-in done', () => {
  expect(chinese.checkIn.kept + chinese.checkIn.keptText).not.toContain('成功')
})
