import { fill, type Words } from '../i18n/words'
import type { Step, Told } from './checkIn'
import { isStillRecording, type Problem } from './failure'
import { clockText } from './timeText'

/** What a button does; the page knows how. */
export type Action =
  | 'scan' | 'type' | 'nfc' | 'retry' | 'finish' | 'records' | 'record' | 'own-code' | 'bind-phone' | 'give-place' | 'without-place' | 'settings' | 'prove'

export interface Button {
  action: Action
  label: string
  kind: 'primary' | 'default' | 'quiet'
  /** WeChat's own doors: they open only from a real button. */
  open: '' | 'getPhoneNumber' | 'openSetting'
}

export type Tone = 'working' | 'ask' | 'success' | 'pending' | 'refused' | 'idle'

export interface CheckInView {
  tone: Tone
  title: string
  text: string
  lines: { name: string; value: string }[]
  buttons: Button[]
  /** The sentence about the phone number's policy stands below. */
  policy: boolean
  recordId: string
}

const pendingWords = ['outside-place', 'location-refused', 'location-coarse', 'wifi-missing'] as const

/** Everything that the page shows at a step, the nearest fix as the first button. */
export function viewOf(step: Step, words: Words): CheckInView {
  const said = words.checkIn
  const button = buttons(words)
  switch (step.at) {
    case 'idle':
      return view('idle', said.scan, said.scanHint, [])
    case 'working':
      return view('working', said.working[step.what], '', [])
    case 'phone':
      return { ...view('ask', said.phone.title, said.phone.why, [button.phone, button.ownCodeInstead]), policy: true }
    case 'place': {
      const { location } = step.claim.session.needs
      return view('ask', said.place.title, location ? said.place.why : said.place.whyWifi, [button.givePlace, button.withoutPlace])
    }
    case 'no-place':
      return view('pending', said.noPlace[step.why], said.noPlace[`${step.why}Text`], [
        step.why === 'refused' ? button.settings : button.placeAgain, button.justCheckIn,
      ])
    case 'recording':
      return view('pending', said.recording, said.recordingText, [button.retry, button.records])
    case 'refused':
      return refusedView(step.problem, words)
    case 'foreign': {
      const product = step.what === 'product'
      return view('refused', product ? said.product : said.unknown, product ? said.productText : said.unknownText, [button.scanAgain, button.type])
    }
    case 'kept': {
      const text = step.placeless && step.id !== null ? `${said.keptText}\n${said.keptPlaceWhy}` : said.keptText
      const place = step.placeless && step.id !== null ? [button.keptPlace] : []
      return view('pending', said.kept, text, [...place, place.length ? button.finishQuiet : button.finish, button.recordsQuiet])
    }
    case 'not-kept':
      return step.why === 'full'
        ? view('refused', said.full, said.fullText, [button.retry, button.ownCode])
        : view('refused', said.touchOffline, said.touchOfflineText, [button.scanAgain, button.type])
    case 'done':
      return doneView(step.told, words)
  }
}

function view(tone: Tone, title: string, text: string, chosen: Button[]): CheckInView {
  const first = chosen.map((one, place) => place === 0 && one.kind !== 'quiet' ? { ...one, kind: 'primary' as const } : one)
  return { tone, title, text, lines: [], buttons: first, policy: false, recordId: '' }
}

function doneView(told: Told, words: Words): CheckInView {
  const said = words.checkIn
  const button = buttons(words)
  const results = told.direction === 'OUT' ? said.resultOut : said.result
  const tone = toneOf(told.state)
  const why = pendingWords.find((word) => told.reasons[0]?.code === word)
  const title = told.state === 'PENDING' && why ? said.pendingFor[why] : results[told.state]
  const waits = told.state === 'PENDING'
  const proof = waits && told.provable !== false ? [button.prove] : []
  const fixes = tone === 'success' ? [button.finish] : [...proof, button.ownCode, button.recordQuiet]
  return {
    ...view(tone, title, [...told.reasons.map(({ text }) => text), told.nearestFix ?? ''].filter(Boolean).join('\n'), fixes),
    lines: linesOf(told, words), recordId: told.recordId,
  }
}

function linesOf(told: Told, { checkIn, record }: Words): CheckInView['lines'] {
  const points = told.points ? fill(told.points.held ? checkIn.pointsHeld : checkIn.points, { n: told.points.points }) : ''
  return [
    { name: '', value: told.title },
    { name: record.time, value: clockText(told.at, told.timeZone) },
    { name: record.place, value: told.placeName },
    { name: '', value: told.ordinal > 0 ? fill(checkIn.ordinal, { n: told.ordinal }) : '' },
    { name: '', value: points },
  ].filter(({ value }) => value !== '')
}

export function toneOf(state: Told['state']): 'success' | 'pending' | 'refused' {
  if (state === 'PENDING') return 'pending'
  return state === 'REJECTED' || state === 'UNDONE' ? 'refused' : 'success'
}

type Fix = 'scan' | 'retry' | 'bind-phone' | 'records' | 'own-code' | 'place' | 'finish'

/** The nearest thing that would help against each refusal; for a code that is stale, foreign or unreadable that is a fresh one. */
const fixes: Record<string, readonly Fix[]> = {
  'activities.not-open-yet': ['retry', 'finish'],
  'activities.closed': ['records'],
  'activities.session-cancelled': ['finish'],
  'activities.archived': ['records'],
  'activities.code-guesses': ['scan'],
  'checkin.not-on-roster': ['own-code', 'finish'],
  'checkin.phone-needed': ['bind-phone', 'own-code'],
  'checkin.already-checked-in': ['records', 'finish'],
  'checkin.already-checked-out': ['records', 'finish'],
  'checkin.rejected-before': ['records', 'own-code'],
  'checkin.not-checked-in': ['own-code'],
  'checkin.check-out-not-asked': ['finish'],
  'checkin.location-impossible': ['place'],
  'checkin.accuracy-impossible': ['place'],
  'checkin.network-unreadable': ['place'],
  'checkin.location-needed': ['place'],
  'checkin.phone-time-impossible': ['scan', 'own-code'],
  'wechat.account-at-risk': ['retry', 'finish'],
  'platform.too-many-requests-now': ['retry'],
}

export function fixesFor(problem: Problem): readonly Fix[] {
  return fixes[problem.code] ?? (problem.status === 429 || isStillRecording(problem) ? ['retry'] : ['scan'])
}

function refusedView(problem: Problem, words: Words): CheckInView {
  const button = buttons(words)
  const by: Record<Fix, Button> = {
    'scan': button.scanAgain, 'retry': button.retry, 'bind-phone': button.phone, 'records': button.records, 'own-code': button.ownCode,
    'place': button.placeAgain, 'finish': button.finish,
  }
  const chosen = fixesFor(problem)
  const fixed = chosen.map((fix) => by[fix])
  return {
    ...view('refused', problem.title, problem.detail, chosen[0] === 'scan' ? [...fixed, button.type] : fixed),
    policy: chosen.includes('bind-phone'),
  }
}

function buttons({ checkIn: said }: Words) {
  const button = (action: Action, label: string, kind: Button['kind'] = 'default', open: Button['open'] = ''): Button => ({ action, label, kind, open })
  return {
    scanAgain: button('scan', said.scanAgain),
    type: button('type', said.type),
    retry: button('retry', said.retry),
    finish: button('finish', said.finish),
    finishQuiet: button('finish', said.finish),
    records: button('records', said.records),
    recordsQuiet: button('records', said.records, 'quiet'),
    recordQuiet: button('record', said.record, 'quiet'),
    ownCode: button('own-code', said.ownCode),
    ownCodeInstead: button('own-code', said.phone.without, 'quiet'),
    phone: button('bind-phone', said.phone.go, 'default', 'getPhoneNumber'),
    givePlace: button('give-place', said.place.go),
    withoutPlace: button('without-place', said.place.without, 'quiet'),
    keptPlace: button('give-place', said.keptPlace),
    placeAgain: button('give-place', said.noPlace.again),
    justCheckIn: button('without-place', said.noPlace.without),
    settings: button('settings', said.noPlace.settings, 'default', 'openSetting'),
    prove: button('prove', said.prove),
  }
}
