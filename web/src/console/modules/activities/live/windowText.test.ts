import { describe, expect, it } from 'vitest'
import { windowText } from './windowText'

const zone = 'Asia/Shanghai'

describe('windowText', () => {
  it('names the hours of one day', () => {
    expect(windowText('2026-11-21T01:00:00Z', '2026-11-21T04:00:00Z', zone)).toEqual(['window', { opens: '09:00', closes: '12:00' }])
  })

  it('says that a whole day is one, and which', () => {
    expect(windowText('2026-11-20T16:00:00Z', '2026-11-21T16:00:00Z', zone)).toEqual(['windowDay', { day: '11月21日周六' }])
  })

  it('takes a day of 23 and one of 25 hours for a whole one', () => {
    expect(windowText('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z', 'Europe/London')[0]).toBe('windowDay')
    expect(windowText('2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z', 'Europe/London')[0]).toBe('windowDay')
  })

  it('names both days of a night and of several days', () => {
    expect(windowText('2026-11-21T14:00:00Z', '2026-11-21T22:00:00Z', zone)).toEqual(['windowDays', { span: '11月21日周六 22:00– 11月22日周日 06:00' }])
    expect(windowText('2026-11-20T16:00:00Z', '2026-11-22T16:00:00Z', zone)[0]).toBe('windowDays')
  })
})
