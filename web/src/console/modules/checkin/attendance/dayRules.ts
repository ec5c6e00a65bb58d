import type { Tone } from '@/kit/parts/StateChip.vue'
import { clockIn, toWallClock } from '@/kit/time/zonedTime'
import type { DayRow, DayState } from './attendanceCalls'

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
