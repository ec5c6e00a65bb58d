import { describe, expect, it } from 'vitest'
import type { CalendarRow } from '../activityTypes'
import { byDay, daysShown, spanOf, stepped } from './calendarRules'

const aRow = (differing: Partial<CalendarRow>): CalendarRow => ({
  id: '11', activity: '1', title: 'Class', placeName: 'Hall', timeZone: 'Asia/Shanghai', startsAt: '2026-11-23T01:00:00Z', endsAt: '2026-11-23T04:00:00Z',
  phase: 'UPCOMING', ofSeries: true, moved: false, cancelReason: null, ...differing,
})

describe('daysShown', () => {
  it('is whole weeks from Monday on', () => {
    const november = daysShown('month', '2026-11-22')
    expect([november[0], november[november.length - 1], november.length]).toEqual(['2026-10-26', '2026-12-06', 42])
    expect(daysShown('month', '2027-02-10')).toHaveLength(28)
    expect(daysShown('week', '2026-11-22')).toEqual(['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`))
  })
})

describe('stepped', () => {
  it.each([
    ['month', '2026-12-31', 1, '2027-01-01'], ['month', '2026-01-31', 1, '2026-02-01'], ['month', '2026-03-31', -1, '2026-02-01'],
    ['week', '2026-12-30', 1, '2027-01-06'],
  ] as const)('goes from %s of %s by %i to %s', (mode, anchor, steps, to) => expect(stepped(mode, anchor, steps)).toBe(to))
})

describe('spanOf', () => {
  it('reaches a day further on both sides', () => {
    expect(spanOf(['2026-11-16', '2026-11-22'])).toEqual({ from: '2026-11-15T00:00:00Z', until: '2026-11-24T00:00:00Z' })
  })
})

describe('byDay', () => {
  const days = daysShown('week', '2026-11-25')

  it('puts a session on its day in its own zone', () => {
    const late = aRow({ timeZone: 'America/New_York', startsAt: '2026-11-25T02:00:00Z', endsAt: '2026-11-25T03:00:00Z' })
    expect(byDay([late], days).get('2026-11-24')).toEqual([late])
  })

  it('shows a night on both days, and a day that ends at midnight on one', () => {
    const night = aRow({ startsAt: '2026-11-24T14:00:00Z', endsAt: '2026-11-24T22:00:00Z' })
    const whole = aRow({ id: '12', startsAt: '2026-11-25T16:00:00Z', endsAt: '2026-11-26T16:00:00Z' })
    const found = byDay([night, whole], days)
    expect(days.filter((day) => found.get(day)?.includes(night))).toEqual(['2026-11-24', '2026-11-25'])
    expect(days.filter((day) => found.get(day)?.includes(whole))).toEqual(['2026-11-26'])
  })
})
