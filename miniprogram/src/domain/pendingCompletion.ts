import type { CompletionRequest, VenueCode } from './contract'
import type { Store } from './ports'

/** A completion that was sent, or is about to be, and has no answer yet: sent again it must be the very same. */
export interface PendingCompletion {
  operationKey: string
  /** What was scanned or typed, so that only the same check-in takes it up again. */
  key: string
  code: VenueCode
  request: CompletionRequest
}

const storageKey = 'pending-completion'

/** The one completion that is under way, stored before it is sent, so that not even a crash can count somebody twice. */
export class PendingCompletions {
  constructor(private readonly store: Store) {}

  async begin(pending: PendingCompletion): Promise<void> {
    await this.store.write(storageKey, JSON.stringify(pending))
  }

  async waiting(): Promise<PendingCompletion | null> {
    const text = await this.store.read(storageKey).catch(() => null)
    try {
      return text === null ? null : JSON.parse(text) as PendingCompletion
    } catch {
      return null
    }
  }

  async settle(): Promise<void> {
    await this.store.remove(storageKey)
  }
}
