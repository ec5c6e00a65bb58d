import { clockIn, dayIn, spanIn, toWallClock } from '@/kit/time/zonedTime'

/** From when to when check-in is open, as a key below `activities.live` and what it names; dates only where the hours alone would mislead. */
export function windowText(opensAt: string, closesAt: string, zone: string): [string, Record<string, string>] {
  const [opens, closes] = [toWallClock(opensAt, zone), toWallClock(closesAt, zone)]
  if (opens.slice(0, 10) === closes.slice(0, 10)) return ['window', { opens: opens.slice(11), closes: clockIn(closesAt, zone) }]
  // The last moment before closing is on the same day: nothing but the whole of it.
  const last = toWallClock(new Date(Date.parse(closesAt) - 1).toISOString(), zone)
  const wholeDay = opens.endsWith('T00:00') && closes.endsWith('T00:00') && last.slice(0, 10) === opens.slice(0, 10)
  return wholeDay ? ['windowDay', { day: dayIn(opensAt, zone) }] : ['windowDays', { span: spanIn(opensAt, closesAt, zone) }]
}
