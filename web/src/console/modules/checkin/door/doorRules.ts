import type { Tone } from '@/kit/parts/StateChip.vue'
import type { CalendarRow } from '../../activities/activityTypes'
import type { Direction, DoorRow, PersonRow } from './doorCalls'

const order = { RUNNING: 0, UPCOMING: 1, ENDED: 2, ARCHIVED: 3 } as const

/** Sessions as a desk offers them: those that run first, then what comes next; cancelled ones not at all. */
export function sessionsToOffer(sessions: readonly CalendarRow[]): CalendarRow[] {
  return sessions.filter(({ cancelReason }) => cancelReason === null)
    .sort((a, b) => order[a.phase] - order[b.phase] || a.startsAt.localeCompare(b.startsAt))
}

/** The one that was chosen; without a choice the only one that runs. */
export function sessionAtDoor(offered: readonly CalendarRow[], chosen: string | null): CalendarRow | null {
  if (chosen !== null) return offered.find(({ id }) => id === chosen) ?? null
  const running = offered.filter(({ phase }) => phase === 'RUNNING')
  return running.length === 1 ? running[0]! : null
}

/** Whether the desk lets the person go this way: in unless they are in for certain, out once they are in. */
export function mayPass({ checkIn, checkOut }: PersonRow, direction: Direction): boolean {
  if (direction === 'IN') return checkIn === null || checkIn.state === 'PENDING'
  return checkIn !== null && checkOut === null && checkIn.state !== 'REJECTED'
}

/** What a scanner typed into the search box, which is no search: a participant's own code, or any other code's address. */
export function isScanned(typed: string): boolean {
  return /^[a-z2-7]{40}$/i.test(typed.replace(/\s/g, '')) || /^https?:\/\//i.test(typed.trim())
}

/** Kept safely but not recorded yet; the same key brings the real end later. */
export const isKept = ({ refusal }: DoorRow) => refusal?.code === 'intake.still-recording'

export function toneOfEnd(row: DoorRow): Tone {
  if (row.end !== 'REFUSED') return 'success'
  if (isKept(row)) return 'pending'
  return row.refusal?.code === 'checkin.already-checked-in' ? 'info' : 'danger'
}
