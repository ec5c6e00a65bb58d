import type { Claim, CheckInAnswer, CompletionRequest, KeptRecord, LocationEvidence, SyncAnswer, VenueCode } from './contract'

/** The phone's storage. A write that found no room throws `StorageFull`. */
export interface Store {
  read(key: string): Promise<string | null>
  write(key: string, value: string): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<string[]>
}

export class StorageFull extends Error {
  constructor() {
    super('the phone has no room left')
    this.name = 'StorageFull'
  }
}

/** A second place that the system does not clear together with the storage: remembers which records there are. */
export interface Marks {
  all(): string[]
  replace(ids: readonly string[]): void
}

export interface Clock {
  /** The phone's own idea of the time, in milliseconds; people can set it. */
  wallMs(): number
}

export type Located = { found: LocationEvidence } | { missing: 'refused' | 'off' | 'unavailable' }

/** What the phone can tell about where it is. */
export interface Whereabouts {
  /** True when the position is handed out without a question. */
  allowed(): Promise<boolean>
  locate(): Promise<Located>
  /** The access point; null when the phone cannot tell. */
  bssid(): Promise<string | null>
}

/** The server, as far as checking in is concerned; throws Problem, Offline or Unexpected. */
export interface CheckInServer {
  claim(code: VenueCode, deviceKey: string): Promise<Claim>
  complete(request: CompletionRequest, operationKey: string): Promise<CheckInAnswer>
  sync(cursor: string | null, records: KeptRecord[]): Promise<SyncAnswer>
}
