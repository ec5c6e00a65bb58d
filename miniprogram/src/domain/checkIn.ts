import type { ChangedRecord, CheckInAnswer, Claim, CompletionRequest, VenueCode } from './contract'
import { asFailure, isProblem, isRefusal, isStillRecording, Problem } from './failure'
import type { KeepCheckIn } from './keepCheckIn'
import type { PendingCompletion, PendingCompletions } from './pendingCompletion'
import { StorageFull, type CheckInServer, type Whereabouts } from './ports'
import { isKeepable, type Reading } from './venueCode'

/** What is said at the end; a record that was told later by a sync is said in the same way. */
export type Told = Pick<CheckInAnswer, 'recordId' | 'state' | 'at' | 'ordinal' | 'title' | 'placeName' | 'timeZone' | 'reasons' | 'nearestFix'>
  & Partial<Pick<CheckInAnswer, 'points' | 'provable' | 'direction'>>

/** Where the person stands between scan and done. */
export type Step =
  | { at: 'idle' }
  | { at: 'working'; what: 'claiming' | 'locating' | 'completing' }
  | { at: 'phone'; claim: Claim }
  | { at: 'place'; claim: Claim }
  | { at: 'no-place'; claim: Claim; why: 'refused' | 'off' | 'unavailable' }
  | { at: 'done'; told: Told }
  | { at: 'recording' }
  | { at: 'refused'; problem: Problem }
  | { at: 'foreign'; what: 'product' | 'unknown' }
  /** In this phone's memory; `placeless` while it does not say where it was. */
  | { at: 'kept'; id: string | null; placeless: boolean }
  | { at: 'not-kept'; why: 'full' | 'touch' }

export interface CheckInParts {
  server: CheckInServer
  whereabouts: Whereabouts
  pending: PendingCompletions
  keep: KeepCheckIn
  deviceKey(): Promise<string>
  newId(): string
  /** Settles when no sync is under way. */
  untilSent(): Promise<unknown>
}

interface Scanned {
  key: string
  code: VenueCode
}

/** From a code to a record in at most three taps: claims at once, asks for what is missing, completes under one key, keeps what cannot be sent. */
export class CheckIn {
  private scanned: Scanned | null = null
  private now: Step = { at: 'idle' }

  constructor(private readonly parts: CheckInParts, private readonly show: (step: Step) => void) {}

  get step(): Step {
    return this.now
  }

  async start(reading: Reading): Promise<void> {
    if ('foreign' in reading) return this.go({ at: 'foreign', what: reading.foreign })
    this.scanned = reading
    await this.guarded(() => this.resumeOrClaim(reading))
  }

  /** The same again: the very same request when one is under way, else the claim. */
  async retry(): Promise<void> {
    const scanned = this.scanned
    if (scanned) await this.guarded(() => this.resumeOrClaim(scanned))
  }

  /** @param becameAnother this WeChat account was folded into the member who had the phone: the claim was not theirs, so they claim anew */
  async phoneBound(becameAnother: boolean): Promise<void> {
    const step = this.now
    if (step.at !== 'phone') return
    if (becameAnother) await this.retry()
    else await this.guarded(() => this.askPlace(step.claim))
  }

  async givePlace(): Promise<void> {
    const step = this.now
    if (step.at === 'place' || step.at === 'no-place') await this.guarded(() => this.locate(step.claim))
    else if (step.at === 'kept' && step.id !== null) await this.addPlaceToKept(step.id)
  }

  async goWithoutPlace(): Promise<void> {
    const step = this.now
    if (step.at === 'place' || step.at === 'no-place') await this.guarded(() => this.complete(without(step.claim)))
  }

  /** A sync has told what became of the record that is shown here. */
  settled(id: string, record: ChangedRecord | null, refusal: { code: string; title: string; detail: string } | null): void {
    if (this.now.at !== 'kept' || this.now.id !== id) return
    if (record) this.go({ at: 'done', told: record })
    else if (refusal) this.go({ at: 'refused', problem: new Problem(refusal.code, refusal.title, refusal.detail, 409) })
  }

  /** More evidence has changed the record that is shown here. */
  told(answer: CheckInAnswer): void {
    this.go({ at: 'done', told: answer })
  }

  private go(step: Step): void {
    this.now = step
    this.show(step)
  }

  /** Does it, and turns whatever is thrown into the step that says so. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const failure = asFailure(error)
      if (isStillRecording(failure)) this.go({ at: 'recording' })
      else if (failure instanceof Problem && failure.status < 500) this.go({ at: 'refused', problem: failure })
      else await this.keepWhatWasScanned()
    }
  }

  private async resumeOrClaim({ key, code }: Scanned): Promise<void> {
    this.go({ at: 'working', what: 'claiming' })
    const waiting = await this.parts.pending.waiting()
    if (waiting?.key === key) return this.send(waiting)
    if (waiting) await this.keepInstead(waiting)
    const claim = await this.parts.server.claim(code, await this.parts.deviceKey())
    if (claim.session.needs.phone) this.go({ at: 'phone', claim })
    else await this.askPlace(claim)
  }

  private async askPlace(claim: Claim): Promise<void> {
    const { location, wifi } = claim.session.needs
    if (!location && !wifi) await this.complete({ claimId: claim.claimId, location: null, locationRefused: false })
    else if (await this.parts.whereabouts.allowed()) await this.locate(claim)
    else this.go({ at: 'place', claim })
  }

  private async locate(claim: Claim): Promise<void> {
    this.go({ at: 'working', what: 'locating' })
    const { location, wifi } = claim.session.needs
    const { whereabouts } = this.parts
    const [located, bssid] = await Promise.all([location ? whereabouts.locate() : null, wifi ? whereabouts.bssid() : null])
    const found = located && 'found' in located ? located.found : null
    if (found === null && bssid === null) {
      const why = located && 'missing' in located ? located.missing : 'unavailable'
      return this.go({ at: 'no-place', claim, why })
    }
    await this.complete({ claimId: claim.claimId, location: found, locationRefused: location && found === null, bssid })
  }

  private async complete(request: CompletionRequest): Promise<void> {
    const { pending, newId, deviceKey } = this.parts
    if (!this.scanned) return
    const next = { ...this.scanned, operationKey: newId(), request: { ...request, deviceKey: await deviceKey() } }
    // Without room the key lives as long as this page.
    await pending.begin(next).catch(() => undefined)
    await this.send(next)
  }

  private async send(next: PendingCompletion): Promise<void> {
    this.go({ at: 'working', what: 'completing' })
    try {
      const answer = await this.parts.server.complete(next.request, next.operationKey)
      await this.parts.pending.settle()
      this.go({ at: 'done', told: answer })
    } catch (error) {
      if (isRefusal(error)) await this.parts.pending.settle()
      throw error
    }
  }

  private async keepWhatWasScanned(): Promise<void> {
    const scanned = this.scanned
    if (!scanned) return
    const waiting = await this.parts.pending.waiting()
    if (waiting?.key === scanned.key) return this.go({ at: 'kept', id: null, placeless: false })
    if (!isKeepable(scanned.code)) return this.go({ at: 'not-kept', why: 'touch' })
    try {
      const id = await this.parts.keep.keep(scanned.code, await this.parts.deviceKey())
      this.go({ at: 'kept', id, placeless: true })
      if (await this.parts.whereabouts.allowed()) await this.addPlaceToKept(id)
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error
      this.go({ at: 'not-kept', why: 'full' })
    }
  }

  private async addPlaceToKept(id: string): Promise<void> {
    const added = await this.parts.keep.addPlace(id, this.parts.untilSent())
    if (this.now.at === 'kept' && this.now.id === id) this.go({ at: 'kept', id, placeless: !added })
  }

  /** Another check-in begins while one has no answer: its token proves it as well as the claim did. */
  private async keepInstead(waiting: PendingCompletion): Promise<void> {
    await keepInstead(waiting, this.parts)
  }
}

function without({ claimId }: Claim): CompletionRequest {
  return { claimId, location: null, locationRefused: true }
}

async function keepInstead({ code, request }: PendingCompletion, { keep, pending, deviceKey }: CheckInParts): Promise<void> {
  if (isKeepable(code)) {
    await keep.keep(code, await deviceKey(), { location: request.location ?? null, bssid: request.bssid ?? null })
  }
  await pending.settle()
}

/**
 * Asks again for the answer of a completion that had none, as when WeChat cut the request in the background or the phone was off. Null when
 * none waits or nobody answers.
 */
export async function resumePending(parts: CheckInParts): Promise<CheckInAnswer | null> {
  const waiting = await parts.pending.waiting()
  if (!waiting) return null
  try {
    const answer = await parts.server.complete(waiting.request, waiting.operationKey)
    await parts.pending.settle()
    return answer
  } catch (error) {
    const tooLate = isProblem(error, 'checkin.claim-expired') || isProblem(error, 'checkin.claim-invalid')
    if (tooLate) await keepInstead(waiting, parts)
    else if (isRefusal(error)) await parts.pending.settle()
    return null
  }
}
