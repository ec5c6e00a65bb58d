import { describe, expect, it } from 'vitest'
import { aTag } from './tagFixture'
import { hindrance, stateOf, withoutScheme } from './tagRules'

const shown = '2026-11-20T02:00:00Z'

it('says first what an organiser should know of a tag', () => {
  expect(stateOf(aTag())).toBe('toProgram')
  expect(stateOf(aTag({ kind: 'STATIC' }))).toBe('untouched')
  expect(stateOf(aTag({ keysShownAt: shown }))).toBe('untouched')
  expect(stateOf(aTag({ lastTouchedAt: shown }))).toBe('working')
  expect(stateOf(aTag({ lastTouchedAt: shown, revokedAt: shown }))).toBe('revoked')
})

describe('hindrance', () => {
  it('is a way in that the activity does not take', () => {
    expect(hindrance([aTag()], ['ROTATING_QR'], true)).toBe('methodOff')
    expect(hindrance([aTag()], ['ROTATING_QR', 'NFC_DYNAMIC'], false)).toBeNull()
    expect(hindrance([aTag({ revokedAt: shown })], ['ROTATING_QR'], true)).toBeNull()
  })

  it('is a fixed tag without the check of the place', () => {
    expect(hindrance([aTag({ kind: 'STATIC' })], ['NFC_STATIC'], false)).toBe('placeOff')
    expect(hindrance([aTag({ kind: 'STATIC' })], ['NFC_STATIC'], true)).toBeNull()
  })
})

it('leaves out what writing tools ask for apart', () => {
  expect(withoutScheme('https://sign.example.cn/N/ABC?e=0')).toBe('sign.example.cn/N/ABC?e=0')
})
