import type { Tone } from '@/kit/parts/StateChip.vue'
import { clockIn, toWallClock } from '@/kit/time/zonedTime'
import type { AttendanceRequestRow, DayRow, DayState } from './attendanceCalls'

const tones: Record<DayState, Tone> = {
  UNPLANNED: 'quiet', REST: 'quiet', LEAVE: 'info', AWAITED: 'quiet', WORKING: 'info', NORMAL: 'success', LATE: 'pending', EARLY: 'pending',
  ABSENT: 'danger', MISSING_IN: 'danger', MISSING_OUT: 'danger',
}

export const toneOf = (state: DayState): Tone => tones[state]

/** What can be asked for, in the order of the numbers on top. */
export const filters = ['LATE', 'EARLY', 'ABSENT', 'MISSING', 'LEAVE', 'AWAITED', 'WORKING', 'NORMAL', 'REST', 'UNPLANNED'] as const

/** 06:03 +1: by the clock of the activity, and how many days after the business date. */
export function momentOf(at: string, { day, timeZone }: Pick<DayRow, 'day' | 'timeZone'>): string {
  const on = toWallClock(at, timeZone).slice(0, 10)
  const later = Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)
  return `${clockIn(at, timeZone)}${later === 0 ? '' : later > 0 ? ` +${later}` : ` ${later}`}`
}

/** 2026-03-02 09:00, 2026-03-02 – 2026-03-04, or 2026-03-02 09:00–11:00. */
export function requestWhen({ from, until, at, awayFrom, awayUntil, timeZone }: AttendanceRequestRow): string {
  const row = { day: from, timeZone }
  if (at) return `${from} ${momentOf(at, row)}`
  if (awayFrom && awayUntil) return `${from} ${momentOf(awayFrom, row)}–${momentOf(awayUntil, row)}`
  return from === until ? from : `${from} – ${until}`
}
