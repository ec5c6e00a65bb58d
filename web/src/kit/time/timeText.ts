import { languageTag } from '../i18n/language'

/** The one place where the web pages read the clock, so that tests can turn it. */
export function now(): Date {
  return new Date()
}

/** 2026-11-21 16:00, in the zone of the reader; with seconds when asked. */
export function formatTime(iso: string, seconds = false): string {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
  const clock = `${parts.hour}:${parts.minute}${seconds ? `:${parts.second}` : ''}`
  return `${parts.year}-${parts.month}-${parts.day} ${clock}`
}

/** 11月21日 周六 in Chinese, Sat, Nov 21 in English. */
export function formatDay(iso: string): string {
  return new Intl.DateTimeFormat(languageTag(), { month: 'short', day: 'numeric', weekday: 'short' }).format(new Date(iso))
}

/** 12,000 */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(languageTag()).format(value)
}

/** Whole minutes between then and now; negative when then lies ahead. */
export function minutesSince(iso: string): number {
  return Math.floor((now().getTime() - new Date(iso).getTime()) / 60_000)
}
