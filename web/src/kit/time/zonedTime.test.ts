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

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00.000Z'],
  ])('puts a time that the clocks of %s skip behind the gap, as the server does', (zone, wall, instant) => {
    expect(fromWallClock(wall, zone)).toBe(instant)
  })

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  ])('takes the first of a time that comes twice in %s', (zone, wall, instant) => {
    expect(fromWallClock(wall, zone)).toBe(instant)
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia'])('reads back every hour that it shows in %s', (zone) => {
    for (let at = Date.UTC(2026, 2, 7); at < Date.UTC(2026, 2, 31); at += 3_600_000) {
      const shown = toWallClock(new Date(at).toISOString(), zone)
      expect(fromWallClock(shown, zone)).toBe(new Date(at).toISOString())
    }
  })

  it('is null for what is no time', () => expect(fromWallClock('', 'Asia/Shanghai')).toBeNull())

  it('names the second day only when it is another one', () => {
    expect(spanIn('2026-11-21T01:00:00Z', '2026-11-21T04:00:00Z', 'Asia/Shanghai')).toMatch(/09:00–12:00$/)
    expect(spanIn('2026-11-21T01:00:00Z', '2026-11-22T04:00:00Z', 'Asia/Shanghai')).toMatch(/09:00– .*12:00$/)
  })
})
