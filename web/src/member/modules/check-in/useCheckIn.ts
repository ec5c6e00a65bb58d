import { computed, getCurrentScope, onScopeDispose, ref, shallowRef } from 'vue'
import { asFailure, isStillRecording, memberClient, Offline, Problem } from '@/kit/http'
import { deviceKey } from '@/kit/member/deviceKey'
import { isLastWord, missingFor, stepAfterFailure, type Step } from './checkInFlow'
import { checkInCalls } from './checkInCalls'
import type { Claim, CompletionRequest, VenueCode } from './checkInTypes'
import { askLocation, locationAllowed } from './deviceLocation'
import { dropClaim, keepClaim, keptClaim } from './keptClaim'
import { beginCompletion, settleCompletion, waitingCompletion, type PendingCompletion } from './pendingCompletion'

const recordingPauseMs = 3_000

/** How somebody gets signed in: `ensure` is false, and `leave` ends, with the page being left for WeChat's sign-in. */
export interface SignIn {
  ensure(): Promise<boolean>
  leave(): void
}

interface Scanned {
  key: string
  code: VenueCode
}

/** From a code to a record in at most three steps: claims at once, asks for what is missing, completes under one key. */
export function useCheckIn(signIn: SignIn) {
  const step = shallowRef<Step>({ at: 'typing' })
  const session = ref<Claim['session'] | null>(null)
  let scanned: Scanned | null = null
  let pending: PendingCompletion | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function start(next: Scanned | null) {
    clearTimeout(timer)
    scanned = next
    pending = null
    session.value = null
    if (!next) step.value = { at: 'typing' }
    else await guarded(() => resumeOrClaim(next))
  }

  /** Does it, and turns whatever is thrown into the step that says so. */
  async function guarded(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      const failure = asFailure(error)
      if (failure instanceof Problem && failure.status === 401) signIn.leave()
      else step.value = stepAfterFailure(failure)
      // Kept by the server already: the answer is only a moment away.
      if (isStillRecording(failure)) timer = setTimeout(retry, recordingPauseMs)
    }
  }

  async function resumeOrClaim({ key, code }: Scanned) {
    step.value = { at: 'working', what: 'claiming' }
    if (!(await signIn.ensure())) return
    const waiting = waitingCompletion(key)
    if (waiting) return send(waiting)
    const claim = keptClaim(key) ?? await checkInCalls.claim(code)
    keepClaim(key, claim)
    session.value = claim.session
    return next(claim)
  }

  async function next(claim: Claim) {
    const phoneBound = claim.session.needs.phone && (await memberClient.get<{ hasPhone: boolean }>('/app/api/me')).hasPhone
    const missing = missingFor(claim, phoneBound)
    if (missing === 'phone') step.value = { at: 'phone', claim }
    else if (missing === null) await complete({ claimId: claim.claimId, location: null, locationRefused: false })
    else if (await locationAllowed()) await locate(claim)
    else step.value = { at: 'location', claim }
  }

  async function locate(claim: Claim) {
    step.value = { at: 'working', what: 'locating' }
    const answer = await askLocation()
    if ('found' in answer) await complete({ claimId: claim.claimId, location: answer.found, locationRefused: false })
    else step.value = { at: 'no-location', claim, why: answer.missing }
  }

  async function complete(request: CompletionRequest) {
    if (scanned) await send(beginCompletion(scanned.key, { ...request, deviceKey: deviceKey() }))
  }

  async function send(completion: PendingCompletion) {
    pending = completion
    step.value = { at: 'working', what: 'completing' }
    try {
      const answer = await checkInCalls.complete(completion.request, completion.operationKey)
      settle()
      step.value = { at: 'done', answer }
    } catch (error) {
      if (isLastWord(error)) settle()
      throw error
    }
  }

  function settle() {
    pending = null
    settleCompletion()
    dropClaim()
  }

  /** The same again: the very same request when one is under way, else the claim. */
  const retry = () => guarded(async () => {
    clearTimeout(timer)
    if (pending) await send(pending)
    else if (scanned) await resumeOrClaim(scanned)
  })

  const backOnline = () => void (step.value.at === 'lost' && step.value.failure instanceof Offline && retry())
  window.addEventListener('online', backOnline)
  if (getCurrentScope()) {
    onScopeDispose(() => {
      clearTimeout(timer)
      window.removeEventListener('online', backOnline)
    })
  }

  return {
    step: computed(() => step.value),
    session: computed(() => session.value),
    start,
    locate: (claim: Claim) => guarded(() => locate(claim)),
    goWithoutLocation: (claim: Claim) => guarded(() => complete({ claimId: claim.claimId, location: null, locationRefused: true })),
    retry,
  }
}
