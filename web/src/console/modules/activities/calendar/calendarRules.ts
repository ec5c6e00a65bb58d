import { toWallClock } from '@/kit/time/zonedTime'
import type { CalendarRow } from '../activityTypes'

export type CalendarMode = 'month' | 'week'

const dayMs = 86_400_000
const atMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const dayText = (millis: number) => new Date(millis).toISOString().slice(0, 10)
export const plusDays = (day: string, days: number) => dayText(atMidnight(day) + days * dayMs)

/** Whole weeks, Monday first: one, or those that the month touches. */
export function daysShown(mode: CalendarMode, anchor: string): string[] {
  const first = mode === 'week' ? anchor : `${anchor.slice(0, 8)}01`
  const last = mode === 'week' ? anchor : plusDays(`${plusDays(first, 31).slice(0, 8)}01`, -1)
  const from = plusDays(first, -weekday(first))
  const until = plusDays(last, 6 - weekday(last))
  return Array.from({ length: (atMidnight(until) - atMidnight(from)) / dayMs + 1 }, (_, n) => plusDays(from, n))
}

/** The same view one month or week further. */
export function stepped(mode: CalendarMode, anchor: string, steps: 1 | -1): string {
  if (mode === 'week') return plusDays(anchor, 7 * steps)
  const first = `${anchor.slice(0, 8)}01`
  return steps === 1 ? `${plusDays(first, 31).slice(0, 8)}01` : `${plusDays(first, -1).slice(0, 8)}01`
}

/** What to ask for: a day more on either side, because these are days in any zone of the world. */
export function spanOf(days: string[]): { from: string; until: string } {
  return { from: `${plusDays(days[0]!, -1)}T00:00:00Z`, until: `${plusDays(days[days.length - 1]!, 2)}T00:00:00Z` }
}

/** A session stands on each day that it touches, by the clock of its own activity. */
export function byDay(sessions: CalendarRow[], days: string[]): Map<string, CalendarRow[]> {
  const found = new Map<string, CalendarRow[]>(days.map((day) => [day, []]))
  for (const session of sessions) {
    const last = toWallClock(new Date(Date.parse(session.endsAt) - 1).toISOString(), session.timeZone).slice(0, 10)
    for (let day = toWallClock(session.startsAt, session.timeZone).slice(0, 10); day <= last; day = plusDays(day, 1)) found.get(day)?.push(session)
  }
  return found
}

function weekday(day: string): number {
  return (new Date(atMidnight(day)).getUTCDay() + 6) % 7
}
