import type { RecordRow } from './contract'
import { monthText } from './timeText'

export interface Month {
  name: string
  records: RecordRow[]
}

/** Newest first, as they come, cut where the month changes on the wall of each record's own zone. */
export function byMonth(records: readonly RecordRow[]): Month[] {
  const months: Month[] = []
  for (const record of records) {
    const name = monthText(record.at, record.timeZone)
    const last = months[months.length - 1]
    if (last?.name === name) last.records.push(record)
    else months.push({ name, records: [record] })
  }
  return months
}

/** How a record looks in lists: late is a state of its own, though it counts. */
export function chipOf(record: Pick<RecordRow, 'state' | 'late'>): RecordRow['state'] {
  return record.state === 'NORMAL' && record.late ? 'LATE' : record.state
}
