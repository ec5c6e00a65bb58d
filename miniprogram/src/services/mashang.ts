import { resumePending, type CheckInParts } from '../domain/checkIn'
import type { CheckInAnswer, ConsentPurpose } from '../domain/contract'
import { KeepCheckIn } from '../domain/keepCheckIn'
import { KeptQueue } from '../domain/keptQueue'
import { PendingCompletions } from '../domain/pendingCompletion'
import { ServerClock } from '../domain/serverClock'
import { SyncKept, type SyncOutcome } from '../domain/syncKept'
import { wordsIn, type Words } from '../i18n/words'
import { send } from '../platform/http'
import { deviceKey, language, loginCode, newKey } from '../platform/phone'
import { whereabouts } from '../platform/whereabouts'
import { wxMarks, wxStore } from '../platform/wxStore'
import { createApi, type ApiParts } from './api'
import { memberCalls } from './memberCalls'
import { MemberSession } from './memberSession'

const clock = { wallMs: () => Date.now() }
const serverClock = new ServerClock(wxStore, clock)

const apiParts: ApiParts = {
  base: API_BASE, send, languageTag: () => language() === 'zh' ? 'zh-CN' : 'en', heard: (date) => void serverClock.heard(date), session: null,
}

export const session = new MemberSession(createApi(apiParts), loginCode)
export const memberApi = createApi({ ...apiParts, session })
export const server = memberCalls(memberApi)
export const apiWith = (own: ApiParts['session']) => createApi({ ...apiParts, session: own })

export const queue = new KeptQueue(wxStore, wxMarks)
export const keep = new KeepCheckIn(queue, serverClock, clock, whereabouts, newKey)
const sync = new SyncKept(queue, server, wxStore, keep.isHeld)
const pending = new PendingCompletions(wxStore)

let syncing: Promise<unknown> = Promise.resolve()

export const checkInParts: CheckInParts = { server, whereabouts, pending, keep, deviceKey, newId: newKey, untilSent: () => syncing }

/** What a sync found out, and a completion whose answer came late. */
export interface CaughtUp {
  outcome: SyncOutcome | null
  answered: CheckInAnswer | null
}

const listeners = new Set<(caughtUp: CaughtUp) => void>()

/** Tells from now on what each catching-up found; returns how to stop. */
export function onCaughtUp(listener: (caughtUp: CaughtUp) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Hands in what waits. Without anything that waits the server is only asked when somebody pulls down. */
export async function catchUp({ asked = false } = {}): Promise<CaughtUp> {
  const answered = await resumePending(checkInParts)
  const waits = (await queue.all()).some(({ refusal }) => refusal === null)
  const run = waits || asked ? sync.run() : null
  if (run) syncing = run
  const caughtUp = { outcome: run ? await run : null, answered }
  if (answered || run) listeners.forEach((listener) => listener(caughtUp))
  return caughtUp
}

export interface Waiting {
  /** Not uploaded yet, an unanswered completion included. */
  waiting: number
  refused: number
  lost: number
}

export async function whatWaits(): Promise<Waiting> {
  const kept = await queue.all()
  const unanswered = await pending.waiting() ? 1 : 0
  const refused = kept.filter(({ refusal }) => refusal !== null).length
  return { waiting: kept.length - refused + unanswered, refused, lost: await queue.lost() }
}

export const words = (): Words => wordsIn(language())

/** Notes a consent after it was given by a tap; that it could not be told now keeps nobody from checking in. */
export async function noteConsent(purpose: ConsentPurpose): Promise<void> {
  const noted = `consent-noted-${purpose}`
  try {
    if (wx.getStorageSync(noted)) return
    const known = (await server.consents()).find((consent) => consent.purpose === purpose)
    if (known && !known.given) await server.consent(purpose, known.currentVersion, true)
    wx.setStorageSync(noted, '1')
  } catch {
    // Told again at the next check-in.
  }
}

export function forgetNotedConsent(purpose: ConsentPurpose): void {
  wx.removeStorageSync(`consent-noted-${purpose}`)
}
