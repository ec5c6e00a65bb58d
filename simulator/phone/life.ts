import { Timers } from './timers'

/** WeChat suspends what runs this long after the mini program was left. */
export const suspendedAfterMs = 5_000

/** Whether the mini program is before the person, behind something, or suspended. */
export class Life {
  readonly timers = new Timers()
  readonly onSuspend = new Set<() => void>()
  hidden = false
  suspended = false
  private timer: ReturnType<typeof setTimeout> | undefined

  hide() {
    this.hidden = true
    this.timer = setTimeout(() => {
      this.suspended = true
      this.timers.suspend(true)
      for (const call of [...this.onSuspend]) call()
    }, suspendedAfterMs)
  }

  show() {
    clearTimeout(this.timer)
    this.hidden = false
    this.suspended = false
    this.timers.suspend(false)
  }
}
