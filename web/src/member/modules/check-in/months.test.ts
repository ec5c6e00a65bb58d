import { expect, it } from 'vitest'
import { byMonth } from './months'

it('cuts records by the month of their own zone', () => {
  const record = (recordId: string, at: string) => ({ recordId, at, state: 'NORMAL' as const, title: '', placeName: '', timeZone: 'Asia/Shanghai', late: false, direction: 'IN' as const })
  const months = byMonth([record('3', '2026-11-02T01:00:00Z'), record('2', '2026-10-31T17:00:00Z'), record('1', '2026-10-31T15:00:00Z')])
  expect(months.map(({ records }) => records.map(({ recordId }) => recordId))).toEqual([['3', '2'], ['1']])
})
