import { fill, type Words } from '../i18n/words'
import type { ActivityRequest, CalendarSession, DoorPerson, DoorRow, LiveSnapshot } from './contract'
import { clockText } from './timeText'

const dayMs = 24 * 3_600_000
const lastsMs = 2 * 3_600_000

/** From the last midnight of the phone's zone to the next. */
export function today(nowMs: number, offsetMinutes: number): { from: string; until: string } {
  const shift = offsetMinutes * 60_000
  const midnight = Math.floor((nowMs - shift) / dayMs) * dayMs + shift
  return { from: new Date(midnight).toISOString(), until: new Date(midnight + dayMs).toISOString() }
}

/** A meeting that begins now: open to all, no place, scanned or typed. */
export function startingNow(title: string, nowMs: number, zone: string): ActivityRequest {
  return {
    title, note: '', timeZone: zone, scenario: 'EVENT', methods: ['ROTATING_QR', 'ACTIVITY_CODE'], admission: 'OPEN', phoneNeeded: false,
    namesOnScreen: 'FULL',
    place: { name: '', checked: false, sites: [] },
    code: { rotation: 'RELAXED', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
    sessions: [{
      id: null, startsAt: new Date(nowMs).toISOString(), endsAt: new Date(nowMs + lastsMs).toISOString(), opensBeforeMinutes: 10,
      lateAfterMinutes: null, closesAt: null,
    }],
  }
}

export interface SessionView {
  id: string
  activity: string
  title: string
  text: string
  state: string
  chip: string
  open: boolean
}

export function sessionsView(sessions: readonly CalendarSession[], { staff }: Words): SessionView[] {
  const names = { UPCOMING: staff.upcoming, RUNNING: staff.running, ENDED: staff.ended, ARCHIVED: staff.ended }
  const chips = { UPCOMING: '', RUNNING: 'NORMAL', ENDED: '', ARCHIVED: '' }
  return sessions.map((session) => {
    const cancelled = session.cancelReason !== null
    return {
      id: session.id, activity: session.activity, title: session.title,
      text: [`${clockText(session.startsAt, session.timeZone)}–${clockText(session.endsAt, session.timeZone)}`, session.placeName].filter(Boolean).join(' · '),
      state: cancelled ? staff.cancelled : names[session.phase],
      chip: cancelled ? 'REJECTED' : chips[session.phase],
      open: !cancelled,
    }
  })
}

export function numbersView({ counts }: LiveSnapshot, { staff }: Words): { name: string; value: number }[] {
  const { live } = staff
  const numbers = [
    { name: live.arrived, value: counts.arrived }, { name: live.registered, value: counts.registered },
    { name: live.missing, value: counts.missing }, { name: live.pending, value: counts.pending }, { name: live.late, value: counts.late },
  ]
  return numbers.filter((number): number is { name: string; value: number } => number.value !== null)
}

export interface PersonView {
  id: string
  name: string
  text: string
  /** Empty while they may still be checked in. */
  chip: string
  state: string
  recordId: string
  chosen: boolean
}

/** Who is here cannot be ticked; who waits for review can, and is confirmed by it. */
export function peopleView(people: readonly DoorPerson[], chosen: ReadonlySet<string>, { staff, records }: Words, zone: string): PersonView[] {
  return people.map(({ id, name, group, maskedPhone, listed, checkIn }) => ({
    id, name,
    text: [group, maskedPhone ?? '', listed ? '' : staff.unlisted, checkIn ? clockText(checkIn.at, zone) : ''].filter(Boolean).join(' · '),
    chip: checkIn ? records.state[checkIn.state] : '',
    state: checkIn?.state ?? '',
    recordId: checkIn?.recordId ?? '',
    chosen: chosen.has(id),
  }))
}

export function mayBeChosen({ state }: PersonView): boolean {
  return state === '' || state === 'PENDING'
}

export interface BatchView {
  text: string
  refused: { name: string; why: string }[]
  /** What an undo of the batch takes back: only what the batch itself did. */
  records: { recordId: string; name: string }[]
}

/** What became of a batch, in words; each refused person with their reason. */
export function batchView(rows: readonly DoorRow[], { staff }: Words): BatchView {
  const refused = rows.filter(({ end }) => end === 'REFUSED')
  const done = rows.filter(({ end }) => end !== 'REFUSED')
  const texts = [fill(staff.doneMany, { n: done.length }), refused.length ? fill(staff.someRefused, { n: refused.length }) : '']
  return {
    text: texts.filter(Boolean).join(','),
    refused: refused.map(({ name, refusal }) => ({ name, why: refusal?.title ?? '' })),
    records: done.flatMap(({ end, name, checkIn }) => end === 'CHECKED_IN' && checkIn ? [{ recordId: checkIn.recordId, name }] : []),
  }
}
