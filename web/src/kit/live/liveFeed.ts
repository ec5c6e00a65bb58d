import type { LiveDelta, LiveSnapshot, MinuteCount } from './liveTypes'

const arrivalsKept = 20
const minutesKept = 240

/** The snapshot after the delta; null when one in between was lost, so that the stream has to be opened again. */
export function applyDelta(snapshot: LiveSnapshot, delta: LiveDelta): LiveSnapshot | null {
  if (delta.version <= snapshot.version) return snapshot
  if (delta.version !== snapshot.version + 1) return null
  return {
    ...snapshot,
    version: delta.version,
    serverTime: delta.serverTime,
    counts: delta.counts,
    perMinute: mergeMinutes(snapshot.perMinute, delta.minutes),
    lastArrivals: [...delta.arrivals, ...snapshot.lastArrivals].slice(0, arrivalsKept),
  }
}

function mergeMinutes(known: MinuteCount[], changed: MinuteCount[]): MinuteCount[] {
  if (changed.length === 0) return known
  const totals = new Map([...known, ...changed].map(({ minute, count }) => [minute, count]))
  return [...totals].map(([minute, count]) => ({ minute, count })).sort((a, b) => a.minute.localeCompare(b.minute)).slice(-minutesKept)
}

export interface MinuteBar {
  minute: string
  count: number
  /** 0…1 of the highest bar. */
  height: number
}

/** One bar for each of the last `length` minutes up to `until`, the ones without an arrival included. */
export function barsUntil(minutes: MinuteCount[], until: string, length: number): MinuteBar[] {
  const counts = new Map(minutes.map(({ minute, count }) => [minuteOf(minute), count]))
  const last = minuteOf(until)
  const spread = Array.from({ length }, (_, place) => last - (length - 1 - place))
  const highest = Math.max(1, ...spread.map((minute) => counts.get(minute) ?? 0))
  return spread.map((minute) => {
    const count = counts.get(minute) ?? 0
    return { minute: new Date(minute * 60_000).toISOString(), count, height: count / highest }
  })
}

function minuteOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 60_000)
}
