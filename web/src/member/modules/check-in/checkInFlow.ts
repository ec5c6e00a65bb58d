import { asFailure, isFinal, isStillRecording, Problem, type Failure } from '@/kit/http'
import type { RecordState } from '@/kit/live/liveTypes'
import type { CheckInAnswer, Claim, SpokenReason, Touch, VenueCode } from './checkInTypes'

/** Where the person stands between scan and done. */
export type Step =
  | { at: 'typing' }
  | { at: 'working'; what: 'claiming' | 'locating' | 'completing' }
  | { at: 'phone'; claim: Claim }
  | { at: 'location'; claim: Claim }
  | { at: 'no-location'; claim: Claim; why: 'refused' | 'unavailable' }
  | { at: 'done'; answer: CheckInAnswer }
  | { at: 'refused'; problem: Problem }
  | { at: 'lost'; failure: Failure }

/** What a refusal offers as its button. */
export type Fix = 'scan-again' | 'try-again' | 'bind-phone' | 'my-records' | 'my-record'

const fixes: Record<string, Fix> = {
  'activities.not-open-yet': 'try-again',
  'activities.closed': 'my-records',
  'activities.archived': 'my-records',
  'checkin.not-on-roster': 'bind-phone',
  'checkin.phone-needed': 'bind-phone',
  'checkin.already-checked-in': 'my-record',
}

/** The nearest thing that would help; for a code that is stale, foreign or unreadable that is a fresh one. */
export function fixFor(problem: Problem): Fix {
  if (problem.status >= 500) return 'try-again'
  return fixes[problem.code] ?? 'scan-again'
}

/** Whether the server has answered about a touch: from then on its address is of no use to anybody. */
export function isAnswered(step: Step): boolean {
  return step.at !== 'typing' && step.at !== 'lost' && !(step.at === 'working' && step.what === 'claiming')
}

/** Whether the key of the operation has done its duty; signing in or waiting a moment changes nothing about it. */
export function isLastWord(error: unknown): boolean {
  return isFinal(error) && !(error instanceof Problem && (error.status === 401 || error.status === 429))
}

export function stepAfterFailure(error: unknown): Step {
  const failure = asFailure(error)
  return failure instanceof Problem && failure.status < 500 && !isStillRecording(failure) ? { at: 'refused', problem: failure } : { at: 'lost', failure }
}

/** What is still missing, one thing at a time; null when the check-in can be completed. */
export function missingFor(claim: Claim, phoneBound: boolean): 'phone' | 'location' | null {
  if (claim.session.needs.phone && !phoneBound) return 'phone'
  return claim.session.needs.location ? 'location' : null
}

export function toneOf(state: RecordState): 'success' | 'pending' | 'refused' {
  if (state === 'PENDING') return 'pending'
  return state === 'REJECTED' ? 'refused' : 'success'
}

const pendingWords = ['outside-place', 'location-refused', 'location-coarse', 'wifi-missing'] as const

/** Which sentence stands above a check-in that waits for a person; the first reason decides. */
export function pendingWord(reasons: readonly SpokenReason[]): (typeof pendingWords)[number] | 'other' {
  return pendingWords.find((word) => reasons[0]?.code === word) ?? 'other'
}

/** Letters and digits in capitals: people type the spaces and dashes that they see. */
export function tidyActivityCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** What a tag wrote into the address: its number `n`, and from a chip `e` and its proof `c`. */
export function touchOf({ n, e, c }: Record<string, unknown>): Touch | null {
  if (typeof n !== 'string' || !n) return null
  return { number: n, e: typeof e === 'string' ? e : null, c: typeof c === 'string' ? c : null }
}

/** The address of the page says what is claimed: `t` from a scan, `code` typed, `n` touched; `touched` stands for a touch that was kept. */
export function codeOf(query: Record<string, unknown>, kept: Touch | null = null): { key: string; code: VenueCode } | null {
  if (typeof query.t === 'string' && query.t) return { key: `t:${query.t}`, code: { token: query.t } }
  const tag = touchOf(query) ?? (query.touched ? kept : null)
  if (tag) return { key: `n:${tag.number}:${tag.c ?? ''}`, code: { tag } }
  const typed = typeof query.code === 'string' ? tidyActivityCode(query.code) : ''
  return typed ? { key: `code:${typed}`, code: { activityCode: typed } } : null
}
