import type { KeptRecord, VenueCode } from './contract'
import type { Kept, KeptQueue } from './keptQueue'
import type { Clock, Whereabouts } from './ports'
import type { ServerClock } from './serverClock'

/** Keeps check-ins that could not be sent, and adds to them where the phone is as long as nobody has sent them. */
export class KeepCheckIn {
  private readonly held = new Set<string>()

  constructor(
    private readonly queue: KeptQueue, private readonly serverClock: ServerClock, private readonly clock: Clock,
    private readonly whereabouts: Whereabouts, private readonly newId: () => string,
  ) {}

  /** Records whose evidence is just being gathered: a sync leaves them out, so that what is sent under an id never changes. */
  readonly isHeld = (id: string): boolean => this.held.has(id)

  /** Kept once this returns, with the id under which it is told to the server; throws StorageFull. */
  async keep(code: VenueCode, deviceKey: string, known: Pick<KeptRecord, 'location' | 'bssid'> = { location: null, bssid: null }): Promise<string> {
    const record: KeptRecord = {
      operationId: this.newId(),
      token: 'token' in code ? code.token : null,
      activityCode: 'activityCode' in code ? code.activityCode : null,
      phoneTime: await this.serverClock.phoneTime(),
      deviceKey,
      ...known,
    }
    await this.queue.put({ record, keptAtMs: this.clock.wallMs(), refusal: null })
    return record.operationId
  }

  /** Tells whether the place is part of the record now; false when there is none or it was sent already. */
  async addPlace(id: string, untilSent: Promise<unknown>): Promise<boolean> {
    this.held.add(id)
    try {
      await untilSent
      const [located, bssid] = await Promise.all([this.whereabouts.locate(), this.whereabouts.bssid()])
      const kept = (await this.queue.all()).find(({ record }) => record.operationId === id)
      const location = 'found' in located ? located.found : null
      if (!kept || (location === null && bssid === null)) return false
      await this.queue.put({ ...kept, record: { ...kept.record, location, bssid } })
      return true
    } finally {
      this.held.delete(id)
    }
  }

  /** Offers one to the server again that it had refused: the reason may be gone. */
  async offerAgain(kept: Kept): Promise<void> {
    await this.queue.put({ ...kept, refusal: null })
  }
}
