import { describe, expect, it } from 'vitest'
import { momentOf, toneOf } from './dayRules'

describe('momentOf', () => {
  const row = { day: '2026-03-02', timeZone: 'Asia/Shanghai' }

  it.each([
    ['2026-03-02T01:00:00Z', '09:00'],
    ['2026-03-02T22:03:00Z', '06:03 +1'],
    ['2026-03-01T15:50:00Z', '23:50 -1'],
  ])('%s is %s by the clock of the activity', (at, shown) => expect(momentOf(at, row)).toBe(shown))

  it('minds the change of clocks', () => {
    expect(momentOf('2026-03-29T04:00:00Z', { day: '2026-03-28', timeZone: 'Europe/Berlin' })).toBe('06:00 +1')
  })
})

describe('toneOf', () => {
  it('is red only for what is missing', () => {
    expect(toneOf('ABSENT')).toBe('danger')
    expect(toneOf('LATE')).toBe('pending')
    expect(toneOf('NORMAL')).toBe('success')
  })
})
