import { describe, expect, it } from 'vitest'
import { aShiftView, someDuties } from './shiftFixture'
import { brushOf, cellOf, cellRequest, hoursText, painted, requestOf, weekday, weekOf, weeksLater } from './shiftRules'

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(weekOf('2026-03-08')[0]).toBe('2026-03-02')
    expect(weekday('2026-03-02')).toBe(0)
    expect(weekday('2026-03-08')).toBe(6)
    expect(weeksLater('2026-03-30', 1)).toBe('2026-04-06')
  })
})

describe('a cell', () => {
  const person = someDuties()

  it('is a shift, rest or nothing', () => {
    expect(brushOf(cellOf(person, '2026-03-02'))).toEqual({ plan: 'SHIFT', shift: '7' })
    expect(brushOf(cellOf(person, '2026-03-03'))).toEqual({ plan: 'REST', shift: null })
    expect(brushOf(cellOf(person, '2026-03-04'))).toEqual({ plan: 'NONE', shift: null })
  })

  it('is asked for as it is painted', () => {
    expect(cellRequest(person, '2026-03-04', { plan: 'SHIFT', shift: '7' })).toEqual({ participant: '5', day: '2026-03-04', plan: 'SHIFT', shift: '7' })
  })

  it('is painted, over what was there and away', () => {
    const shifts = [aShiftView()]
    expect(painted(person, '2026-03-01', { plan: 'SHIFT', shift: '7' }, shifts).days.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
    expect(cellOf(painted(person, '2026-03-02', { plan: 'REST', shift: null }, shifts), '2026-03-02')?.shift).toBeNull()
    expect(painted(person, '2026-03-02', { plan: 'NONE', shift: null }, shifts).days).toHaveLength(1)
  })
})

describe('a shift', () => {
  it('says when it ends on the next day', () => {
    expect(hoursText(aShiftView())).toBe('09:00–18:00')
    expect(hoursText(aShiftView({ startsAt: '22:00:00', endsAt: '06:00:00', overnight: true }))).toBe('22:00–06:00 +1')
  })

  it('is sent as it was read', () => {
    expect(requestOf(aShiftView({ breakFrom: '12:00:00', breakUntil: '13:00:00' }))).toMatchObject({
      startsAt: '09:00', endsAt: '18:00', breakFrom: '12:00', breakUntil: '13:00', version: 1,
    })
  })
})
