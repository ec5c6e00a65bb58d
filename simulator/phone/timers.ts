/** The timers of a mini program: they stand still while it is suspended, and what was due comes when it is back. */
export class Timers {
  private suspended = false
  private due: (() => void)[] = []

  readonly setTimeout = (call: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => window.setTimeout(() => this.run(() => call(...given)), ms)
  readonly setInterval = (call: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => window.setInterval(() => this.suspended || call(...given), ms)
  readonly clearTimeout = (id?: number) => window.clearTimeout(id)
  readonly clearInterval = (id?: number) => window.clearInterval(id)

  run(call: () => void) {
    if (this.suspended) this.due.push(call)
    else call()
  }

  suspend(on: boolean) {
    this.suspended = on
    if (on) return
    for (const call of this.due.splice(0)) call()
  }
}
