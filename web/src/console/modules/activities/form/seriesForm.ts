import type { HolidayRule, SeriesRequest } from '../activityTypes'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY'

/** What the page edits: the usual rules as choices, any other RFC 5545 rule as its text. */
export interface SeriesForm {
  startsOn: string
  frequency: Frequency | 'OTHER'
  interval: number
  weekdays: Weekday[]
  /** Last day, `2026-12-31`; null when it goes on. */
  until: string | null
  count: number | null
  otherRule: string
  times: TimeForm[]
  holidays: HolidayRule
  excludedDays: string[]
  extraDays: string[]
}

export interface TimeForm {
  key: number
  no: number | null
  startsAt: string
  endsAt: string
  endsDaysLater: number
  opensBeforeMinutes: number
  lateAfterMinutes: number | null
}

let lastKey = 0

/** Every working day from that session's day on, at its hours: `2026-11-23T09:00`. */
export function seriesAt(startsAt: string, endsAt: string): SeriesForm {
  const [startsOn = '', from = '09:00'] = startsAt.split('T')
  const [endsOn = startsOn, until = '12:00'] = endsAt.split('T')
  return {
    startsOn, frequency: 'WEEKLY', interval: 1, weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], until: null, count: null, otherRule: '',
    times: [{ ...aTime(from, until), endsDaysLater: daysBetween(startsOn, endsOn) }], holidays: 'WORKDAYS', excludedDays: [], extraDays: [],
  }
}

export function aTime(startsAt: string, endsAt: string): TimeForm {
  return { key: ++lastKey, no: null, startsAt, endsAt, endsDaysLater: endsAt <= startsAt ? 1 : 0, opensBeforeMinutes: 30, lateAfterMinutes: 10 }
}

export function seriesFormOf(series: SeriesRequest): SeriesForm {
  return {
    startsOn: series.startsOn, ...readRule(series.rule), holidays: series.holidays, excludedDays: [...series.excludedDays], extraDays: [...series.extraDays],
    times: series.times.map((time) => ({ ...time, key: ++lastKey, startsAt: time.startsAt.slice(0, 5), endsAt: time.endsAt.slice(0, 5) })),
  }
}

export function seriesRequestOf(form: SeriesForm): SeriesRequest {
  return {
    startsOn: form.startsOn, rule: ruleOf(form), holidays: form.holidays, excludedDays: form.excludedDays, extraDays: form.extraDays,
    times: form.times.map(({ no, startsAt, endsAt, endsDaysLater, opensBeforeMinutes, lateAfterMinutes }) =>
      ({ no, startsAt, endsAt, endsDaysLater, opensBeforeMinutes, lateAfterMinutes })),
  }
}

export function ruleOf(form: SeriesForm): string {
  if (form.frequency === 'OTHER') return form.otherRule.trim().replace(/^RRULE:/i, '')
  const days = weekdays.filter((day) => form.weekdays.includes(day))
  return [
    `FREQ=${form.frequency}`,
    form.interval > 1 && `INTERVAL=${form.interval}`,
    form.frequency === 'WEEKLY' && days.length > 0 && `BYDAY=${days.join(',')}`,
    form.until !== null && `UNTIL=${form.until.replaceAll('-', '')}`,
    form.until === null && form.count !== null && `COUNT=${form.count}`,
  ].filter(Boolean).join(';')
}

type Rule = Pick<SeriesForm, 'frequency' | 'interval' | 'weekdays' | 'until' | 'count' | 'otherRule'>

/** The choices that make this rule, or the rule as it stands when no choices do. */
export function readRule(rule: string): Rule {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=') as [string, string]))
  const days = (parts.BYDAY?.split(',') ?? []) as Weekday[]
  const until = /^(\d{4})(\d\d)(\d\d)$/.exec(parts.UNTIL ?? '')
  const read: Rule = {
    frequency: parts.FREQ as Frequency, interval: Number(parts.INTERVAL ?? 1), weekdays: days, until: until ? until.slice(1).join('-') : null,
    count: parts.COUNT ? Number(parts.COUNT) : null, otherRule: '',
  }
  const plain = ['DAILY', 'WEEKLY', 'MONTHLY'].includes(read.frequency) && ruleOf({ ...read } as SeriesForm) === rule
  return plain ? read : { frequency: 'OTHER', interval: 1, weekdays: [], until: null, count: null, otherRule: rule }
}

/** What is wrong, as a key below `activities.form.wrong`. */
export function checkSeries(form: SeriesForm): string | null {
  if (!form.startsOn || form.times.some(({ startsAt, endsAt }) => !startsAt || !endsAt)) return 'timeMissing'
  if (form.times.some(({ startsAt, endsAt, endsDaysLater }) => endsDaysLater === 0 && endsAt <= startsAt)) return 'endBeforeStart'
  if (form.frequency === 'WEEKLY' && form.weekdays.length === 0) return 'weekdayMissing'
  if (form.frequency === 'OTHER' && !form.otherRule.trim()) return 'ruleMissing'
  return form.until !== null && form.until < form.startsOn ? 'untilBeforeStart' : null
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) || 0
}
