import { fromWallClock, toWallClock } from '@/kit/time/zonedTime'
import type { ActivityRequest, ActivityView, Admission, CodeSettings, Method, NamesOnScreen, Place, PlaceFence, PlaceSite, SessionView } from '../activityTypes'
import { readBssids } from './bssids'
import { readCoordinates } from './coordinates'
import { checkSeries, seriesFormOf, seriesRequestOf, type SeriesForm } from './seriesForm'

/** What the page edits: times as the clock on the wall of the activity's zone shows them, coordinates as one text. */
export interface ActivityForm {
  title: string
  note: string
  timeZone: string
  methods: Method[]
  admission: Admission
  phoneNeeded: boolean
  namesOnScreen: NamesOnScreen
  place: Omit<Place, 'sites'> & { sites: SiteForm[] }
  code: Omit<CodeSettings, 'stepSeconds'> & { stepSeconds: number }
  /** Single ones; those of the series are made by the server. */
  sessions: SessionForm[]
  series: SeriesForm | null
}

/** One of the places: without coordinates its networks alone prove it. */
export interface SiteForm {
  key: number
  name: string
  coordinates: string
  datum: PlaceFence['datum']
  radiusMeters: number
  accuracyAllowanceMeters: number
  /** As they were pasted. */
  networks: string
}

export interface SessionForm {
  /** Tells the rows of the page apart; a new session has no id yet. */
  key: number
  id: string | null
  startsAt: string
  endsAt: string
  opensBeforeMinutes: number
  lateAfterMinutes: number | null
  closesAt: string | null
}

/** What is wrong, as a key below `activities.form.wrong`, by the name of the field in the request. */
export type Wrong = Partial<Record<string, string>>

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const usualLengthMs = 3 * 60 * minuteMs
let lastKey = 0

/** From the next half hour on, so that check-in is open already: an organiser in a hurry has only the title and the place to type. */
export function emptyForm(at: Date): ActivityForm {
  const timeZone = 'Asia/Shanghai'
  const start = Math.ceil(at.getTime() / (30 * minuteMs)) * 30 * minuteMs
  return {
    title: '', note: '', timeZone, methods: ['ROTATING_QR', 'ACTIVITY_CODE'], admission: 'OPEN', phoneNeeded: false, namesOnScreen: 'FULL',
    place: { name: '', checked: true, sites: [emptySite()] },
    code: { rotation: 'NORMAL', stepSeconds: 15, errorCorrection: 'M', contrast: 'FULL' },
    sessions: [{
      key: ++lastKey, id: null, startsAt: wall(start, timeZone), endsAt: wall(start + usualLengthMs, timeZone), opensBeforeMinutes: 30,
      lateAfterMinutes: 10, closesAt: null,
    }],
    series: null,
  }
}

export function formOf(activity: ActivityView): ActivityForm {
  const { title, note, timeZone, methods, admission, phoneNeeded, namesOnScreen, place, code } = activity
  return {
    title, note, timeZone, methods: [...methods], admission, phoneNeeded, namesOnScreen,
    place: { ...place, sites: place.sites.length > 0 ? place.sites.map(siteFormOf) : [emptySite()] },
    code: { ...code, stepSeconds: code.stepSeconds ?? 15 },
    sessions: activity.sessions.filter(({ ofSeries }) => !ofSeries).map((session) => sessionFormOf(session, timeZone)),
    series: activity.series && seriesFormOf(activity.series),
  }
}

export function emptySite(): SiteForm {
  return { key: ++lastKey, name: '', coordinates: '', datum: 'GCJ02', radiusMeters: 500, accuracyAllowanceMeters: 100, networks: '' }
}

function siteFormOf({ name, fence, networks }: PlaceSite): SiteForm {
  const { latitude, longitude, ...fenced } = fence ?? { latitude: null, longitude: null }
  return { ...emptySite(), name, ...fenced, coordinates: latitude === null ? '' : `${latitude}, ${longitude}`, networks: networks.join('\n') }
}

function siteRequestOf({ name, coordinates, datum, radiusMeters, accuracyAllowanceMeters, networks }: SiteForm): PlaceSite {
  const position = readCoordinates(coordinates)
  return { name: name.trim(), fence: position && { ...position, datum, radiusMeters, accuracyAllowanceMeters }, networks: readBssids(networks).read }
}

function sessionFormOf({ id, startsAt, endsAt, closesAt, opensBeforeMinutes, lateAfterMinutes }: SessionView, timeZone: string): SessionForm {
  return {
    key: ++lastKey, id, opensBeforeMinutes, lateAfterMinutes, startsAt: toWallClock(startsAt, timeZone), endsAt: toWallClock(endsAt, timeZone),
    closesAt: Date.parse(closesAt) === Date.parse(endsAt) ? null : toWallClock(closesAt, timeZone),
  }
}

/** A single session where the series would have its first. */
export function sessionOn({ startsOn, times }: SeriesForm): SessionForm {
  const { startsAt, endsAt, endsDaysLater, opensBeforeMinutes, lateAfterMinutes } = times[0]!
  const lastDay = wall(Date.parse(`${startsOn}T00:00:00Z`) + endsDaysLater * dayMs, 'UTC').slice(0, 10)
  return { key: ++lastKey, id: null, startsAt: `${startsOn}T${startsAt}`, endsAt: `${lastDay}T${endsAt}`, opensBeforeMinutes, lateAfterMinutes, closesAt: null }
}

/** The same again on the next day. */
export function sessionAfter(last: SessionForm): SessionForm {
  const nextDay = (wallClock: string) => wall(Date.parse(`${wallClock}:00Z`) + dayMs, 'UTC')
  return {
    ...last, key: ++lastKey, id: null, startsAt: nextDay(last.startsAt), endsAt: nextDay(last.endsAt),
    closesAt: last.closesAt && nextDay(last.closesAt),
  }
}

/** Moves the end with the start, so that a session keeps its length. */
export function withStart(session: SessionForm, startsAt: string): SessionForm {
  const length = Date.parse(`${session.endsAt}:00Z`) - Date.parse(`${session.startsAt}:00Z`)
  const endsAt = Number.isFinite(length) ? wall(Date.parse(`${startsAt}:00Z`) + Math.max(length, 0), 'UTC') : session.endsAt
  return { ...session, startsAt, endsAt }
}

export function requestOf(form: ActivityForm): ActivityRequest {
  const instant = (wallClock: string) => fromWallClock(wallClock, form.timeZone) ?? ''
  return {
    ...form,
    title: form.title.trim(),
    note: form.note.trim(),
    scenario: 'EVENT',
    place: {
      ...form.place, name: form.place.name.trim(),
      sites: form.place.sites.map(siteRequestOf).filter(({ fence, networks }) => fence !== null || networks.length > 0),
    },
    code: { ...form.code, stepSeconds: form.code.rotation === 'CUSTOM' ? form.code.stepSeconds : null },
    sessions: form.sessions.map(({ id, startsAt, endsAt, opensBeforeMinutes, lateAfterMinutes, closesAt }) => ({
      id, startsAt: instant(startsAt), endsAt: instant(endsAt), opensBeforeMinutes, lateAfterMinutes, closesAt: closesAt && instant(closesAt),
    })),
    series: form.series && seriesRequestOf(form.series),
  }
}

export function checkForm(form: ActivityForm): Wrong {
  const wrong: Wrong = {}
  if (!form.title.trim()) wrong.title = 'titleMissing'
  if (!form.place.name.trim()) wrong['place.name'] = 'placeMissing'
  form.place.sites.forEach((site, at) => Object.assign(wrong, checkSite(site, `place.sites[${at}]`, form.place.checked)))
  if (form.methods.length === 0) wrong.methods = 'methodMissing'
  const seriesWrong = form.series && checkSeries(form.series)
  if (seriesWrong) wrong.series = seriesWrong
  form.sessions.forEach((session, place) => {
    const found = checkSession(session)
    if (found) wrong[`sessions[${place}]`] = found
  })
  return wrong
}

function checkSite({ coordinates, networks }: SiteForm, field: string, placeChecked: boolean): Wrong {
  const wrong: Wrong = {}
  const { unreadable, madeUp } = readBssids(networks)
  if (unreadable.length > 0) wrong[`${field}.networks`] = 'networkUnreadable'
  else if (madeUp.length > 0) wrong[`${field}.networks`] = 'networkMadeUp'
  if (placeChecked && !coordinates.trim() && !networks.trim()) wrong[`${field}.fence`] = 'coordinatesMissing'
  else if (coordinates.trim() && !readCoordinates(coordinates)) wrong[`${field}.fence`] = 'coordinatesUnreadable'
  return wrong
}

function checkSession({ startsAt, endsAt, closesAt }: SessionForm): string | null {
  if (!startsAt || !endsAt) return 'timeMissing'
  if (endsAt <= startsAt) return 'endBeforeStart'
  return closesAt !== null && closesAt <= startsAt ? 'closesBeforeStart' : null
}

function wall(instant: number, zone: string): string {
  return toWallClock(new Date(instant).toISOString(), zone)
}
