import { newOperationKey } from '@/kit/http'
import type { CompletionRequest } from './checkInTypes'

/** A completion that was sent, or is about to be, and has no answer yet: sent again it must be the very same. */
export interface PendingCompletion {
  operationKey: string
  /** What was scanned or typed, so that only the same check-in takes it up again. */
  code: string
  request: CompletionRequest
}

const storageKey = 'mashang.completion'

/** Makes the key and stores it before anything is sent, so that not even a crash can count somebody twice. */
export function beginCompletion(code: string, request: CompletionRequest): PendingCompletion {
  const pending = { operationKey: newOperationKey(), code, request }
  try {
    localStorage.setItem(storageKey, JSON.stringify(pending))
  } catch {
    // Private windows may refuse storage; the key then lives as long as the page.
  }
  return pending
}

/** The completion of this code that still waits for its answer. */
export function waitingCompletion(code: string): PendingCompletion | null {
  try {
    const pending = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as PendingCompletion | null
    return pending?.code === code ? pending : null
  } catch {
    return null
  }
}

export function settleCompletion(): void {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Nothing was stored.
  }
}
