import { now } from '@/kit/time/timeText'
import type { Claim } from './checkInTypes'

/** A claim that survives the way to another page and back, as long as the server keeps it. */
interface KeptClaim {
  /** What was scanned or typed. */
  code: string
  claim: Claim
  /** On this phone's clock, which only has to be steady for some minutes. */
  expiresAtMs: number
}

const storageKey = 'mashang.claim'
/** A claim that would run out on the way to the server is as good as gone. */
const marginMs = 5_000

export function keepClaim(code: string, claim: Claim): void {
  const kept: KeptClaim = { code, claim, expiresAtMs: now().getTime() + claim.expiresInSeconds * 1000 }
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // Without storage the code is claimed again on the way back.
  }
}

/** The claim for this code when it is still good. */
export function keptClaim(code: string): Claim | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as KeptClaim | null
    return kept && kept.code === code && kept.expiresAtMs - marginMs > now().getTime() ? kept.claim : null
  } catch {
    return null
  }
}

export function dropClaim(): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
}
