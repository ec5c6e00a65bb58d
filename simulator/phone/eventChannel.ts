type Call = (...given: unknown[]) => void

/** One end of the line between a page and the one that it opened; what was sent before the other end listened waits. */
export class EventChannel {
  private readonly listeners: Record<string, Call[]> = {}
  private readonly waiting: Record<string, unknown[][]> = {}
  private far: EventChannel = this

  static pair(): [EventChannel, EventChannel] {
    const [near, far] = [new EventChannel(), new EventChannel()]
    near.far = far
    far.far = near
    return [near, far]
  }

  on(name: string, call: Call) {
    ;(this.listeners[name] ??= []).push(call)
    for (const given of this.waiting[name]?.splice(0) ?? []) call(...given)
  }

  once(name: string, call: Call) {
    const first: Call = (...given) => {
      this.off(name, first)
      call(...given)
    }
    this.on(name, first)
  }

  off(name: string, call?: Call) {
    this.listeners[name] = call ? (this.listeners[name] ?? []).filter((one) => one !== call) : []
  }

  emit(name: string, ...given: unknown[]) {
    const listeners = this.far.listeners[name] ?? []
    if (listeners.length === 0) (this.far.waiting[name] ??= []).push(given)
    for (const call of [...listeners]) call(...given)
  }
}
