import type { PhoneTime } from './contract'
import type { Clock, Store } from './ports'

const storageKey = 'server-time'
const longestMs = 60 * 24 * 3_600_000

interface Anchor {
  serverTime: string
  wallMs: number
}

/**
 * The last server time that this phone was told, and how long ago that was by its own clock. WeChat gives no clock that nobody can set and
 * that survives a restart: a clock that ran backwards tells nothing, and the server compares the rest with what the token proves.
 */
export class ServerClock {
  private anchor: Anchor | null = null
  private restored = false

  constructor(private readonly store: Store, private readonly clock: Clock) {}

  /** @param serverTime ISO 8601 or an HTTP date; anything else is ignored */
  async heard(serverTime: string | undefined): Promise<void> {
    const at = serverTime ? Date.parse(serverTime) : NaN
    if (!Number.isFinite(at)) return
    const known = this.anchor && Date.parse(this.anchor.serverTime)
    this.anchor = { serverTime: new Date(at).toISOString(), wallMs: this.clock.wallMs() }
    this.restored = true
    // One write a minute is enough: the distance is measured, whatever its length.
    if (known !== null && Math.abs(at - known) < 60_000) return
    await this.store.write(storageKey, JSON.stringify(this.anchor)).catch(() => undefined)
  }

  async phoneTime(): Promise<PhoneTime | null> {
    const anchor = this.anchor ?? await this.restore()
    if (!anchor) return null
    const elapsedMillis = this.clock.wallMs() - anchor.wallMs
    return elapsedMillis < 0 || elapsedMillis > longestMs ? null : { serverTime: anchor.serverTime, elapsedMillis }
  }

  private async restore(): Promise<Anchor | null> {
    if (!this.restored) {
      this.restored = true
      const kept = await this.store.read(storageKey).catch(() => null)
      this.anchor = kept ? JSON.parse(kept) as Anchor : null
    }
    return this.anchor
  }
}
