import { monthIn } from '@/kit/time/zonedTime'
import type { MyRecordRow } from './checkInTypes'

export interface Month {
  name: string
  records: MyRecordRow[]
}

/** Newest first, as they come, cut where the month changes on the wall of each record's own zone. */
export function byMonth(records: readonly MyRecordRow[]): Month[] {
  const months: Month[] = []
  for (const record of records) {
    const name = monthIn(record.at, record.timeZone)
    const last = months[months.length - 1]
    if (last?.name === name) last.records.push(record)
    else months.push({ name, records: [record] })
  }
  return months
}
