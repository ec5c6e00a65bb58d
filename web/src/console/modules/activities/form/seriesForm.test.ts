import { describe, expect, it } from 'vitest'
import { aTime, checkSeries, readRule, ruleOf, seriesAt, seriesFormOf, seriesRequestOf } from './seriesForm'

const form = () => seriesAt('2026-11-23T09:00', '2026-11-23T12:00')

describe('ruleOf', () => {
  it('says working days as RFC 5545 does', () => expect(ruleOf(form())).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'))

  it('names the last day or the number, not both', () => {
    expect(ruleOf({ ...form(), frequency: 'DAILY', until: '2026-12-31', count: 3 })).toBe('FREQ=DAILY;UNTIL=20261231')
    expect(ruleOf({ ...form(), frequency: 'MONTHLY', interval: 2, count: 3 })).toBe('FREQ=MONTHLY;INTERVAL=2;COUNT=3')
  })

  it('puts weekdays in the order of the week', () => {
    expect(ruleOf({ ...form(), weekdays: ['SU', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,SU')
  })
})

describe('readRule', () => {
  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261231', 'FREQ=MONTHLY;COUNT=5', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY;COUNT=3'])(
    'brings %s back as it was', (rule) => expect(ruleOf({ ...form(), ...readRule(rule) })).toBe(rule))

  it('leaves what has no choices as text', () => {
    expect(readRule('FREQ=MONTHLY;BYDAY=-1FR')).toMatchObject({ frequency: 'OTHER', otherRule: 'FREQ=MONTHLY;BYDAY=-1FR' })
  })
})

describe('series', () => {
  it('comes back as the server told it', () => {
    const series = seriesRequestOf({ ...form(), excludedDays: ['2026-12-25'] })
    expect(seriesRequestOf(seriesFormOf(series))).toEqual(series)
  })

  it('takes a night to end on the next day', () => {
    expect(aTime('22:00', '06:00').endsDaysLater).toBe(1)
    expect(seriesAt('2026-11-23T22:00', '2026-11-24T06:00').times[0]).toMatchObject({ startsAt: '22:00', endsAt: '06:00', endsDaysLater: 1 })
  })
})

describe('checkSeries', () => {
  it('finds nothing wrong with a whole one', () => expect(checkSeries(form())).toBeNull())

  it.each([
    ['timeMissing', { startsOn: '' }], ['weekdayMissing', { weekdays: [] }], ['untilBeforeStart', { until: '2026-11-22' }],
    ['ruleMissing', { frequency: 'OTHER' as const }], ['endBeforeStart', { times: [{ ...aTime('09:00', '08:00'), endsDaysLater: 0 }] }],
  ])('says %s', (wrong, changed) => expect(checkSeries({ ...form(), ...changed })).toBe(wrong))
})
