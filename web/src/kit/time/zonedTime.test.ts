import { describe, expect, it } from 'vitest'
import { clockIn, fromWallClock, spanIn, toWallClock } from './zonedTime'

describe('zonedTime', () => {
  it('reads and writes the wall clock of a zone, wherever the reader sits', () => {
    expect(toWallClock('2026-11-21T08:00:00Z', 'Asia/Shanghai')).toBe('2026-11-21T16:00')
    expect(fromWallClock('2026-11-21T16:00', 'Asia/Shanghai')).toBe('2026-11-21T08:00:00.000Z')
    expect(clockIn('2026-11-21T08:00:09Z', 'Asia/Shanghai', true)).toBe('16:00:09')
  })

  it('minds the clock change of a zone', () => {
    expect(fromWallClock('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z')
    expect(fromWallClock('2026-03-29T04:00', 'Europe/Berlin')).toBe('2026-03-29T02:00:00.000Z')
  })

  it('is null for what is no time', () => expect(fromWallClock('', 'Asia/Shanghai')).toBeNull())

  it('names the second day only when it is another one', () => {
    expect(spanIn('2026-11-21T01:00:00Z', '2026-11-21T04:00:00Z', 'Asia/Shanghai')).toMatch(/09:00–12:00$/)
    expect(spanIn('2026-11-21T01:00:00Z', '2026-11-22T04:00:00Z', 'Asia/Shanghai')).toMatch(/09:00– .*12:00$/)
  })
})
