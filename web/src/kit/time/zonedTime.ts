import { languageTag } from '../i18n/language'

type Parts = Record<string, string>

function partsIn(at: Date, zone: string): Parts {
  return Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(at).map((part) => [part.type, part.value]))
}

/** What the clock on the wall of that zone shows, as `2026-11-21T16:00`. */
export function toWallClock(iso: string, zone: string): string {
  const parts = partsIn(new Date(iso), zone)
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

const dayMs = 86_400_000

/**
 * The instant at which the clock on the wall of that zone shows this; null when it is no time. As the server reads it (RFC 5545):
 * of a time that comes twice the first, and one that the clocks skip lies as far behind the gap as it would have lain after its begin.
 */
export function fromWallClock(wallClock: string, zone: string): string | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallClock) ? Date.parse(`${wallClock}:00Z`) : NaN
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (instant: number) => Date.parse(`${toWallClock(new Date(instant).toISOString(), zone)}:00Z`) - instant
  // The clock changes at most once in two days: by the offset of the day before, or by that of the day after.
  const before = new Date(asUtc - offsetAt(asUtc - dayMs)).toISOString()
  const after = new Date(asUtc - offsetAt(asUtc + dayMs)).toISOString()
  return toWallClock(before, zone) !== wallClock && toWallClock(after, zone) === wallClock ? after : before
}

/** 16:00, on the wall of that zone. */
export function clockIn(iso: string, zone: string, seconds = false): string {
  const parts = partsIn(new Date(iso), zone)
  return `${parts.hour}:${parts.minute}${seconds ? `:${parts.second}` : ''}`
}

/** 11月21日 周六 in Chinese, Sat, Nov 21 in English. */
export function dayIn(iso: string, zone: string): string {
  return new Intl.DateTimeFormat(languageTag(), { timeZone: zone, month: 'short', day: 'numeric', weekday: 'short' }).format(new Date(iso))
}

/** 2026年11月 in Chinese, November 2026 in English. */
export function monthIn(iso: string, zone: string): string {
  return new Intl.DateTimeFormat(languageTag(), { timeZone: zone, year: 'numeric', month: 'long' }).format(new Date(iso))
}

/** 11月21日 周六 09:00–12:00; the second day is named only when it is another one. */
export function spanIn(startsAt: string, endsAt: string, zone: string): string {
  const [from, to] = [dayIn(startsAt, zone), dayIn(endsAt, zone)]
  const end = from === to ? clockIn(endsAt, zone) : ` ${to} ${clockIn(endsAt, zone)}`
  return `${from} ${clockIn(startsAt, zone)}–${end}`
}
