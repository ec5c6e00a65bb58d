import type { ChangedRecord, KeptEnd } from './contract'
import { isProblem } from './failure'
import type { Kept, KeptQueue } from './keptQueue'
import type { CheckInServer, Store } from './ports'

const cursorKey = 'sync-cursor'
/** What the server takes at once. */
const pageSize = 50
/** Thirty pages a minute are allowed; twelve hand in five hundred records with room to learn what changed. */
const mostPages = 12

export interface SyncOutcome {
  /** Records of whose end the server has had its last word, whatever that was. */
  settled: KeptEnd[]
  changed: ChangedRecord[]
  /** How many still wait; more than none when the server is busy or went silent. */
  waiting: number
  /** The network or the server failed before everything was said. */
  interrupted: boolean
}

/** Hands in what waits, page by page, and learns what changed since the last time. Killed at any step, it goes on from there. */
export class SyncKept {
  private running: Promise<SyncOutcome> | null = null

  constructor(
    private readonly queue: KeptQueue, private readonly server: Pick<CheckInServer, 'sync'>, private readonly store: Store,
    private readonly isHeld: (id: string) => boolean = () => false,
  ) {}

  /** Callers at the same time share one run. */
  run(): Promise<SyncOutcome> {
    this.running ??= this.pages().finally(() => (this.running = null))
    return this.running
  }

  private async pages(): Promise<SyncOutcome> {
    const outcome: SyncOutcome = { settled: [], changed: [], waiting: 0, interrupted: false }
    try {
      const waiting = await this.ready()
      for (let page = 0; page < mostPages; page++) {
        const next = waiting.splice(0, pageSize)
        const answer = await this.server.sync(await this.store.read(cursorKey), next.map(({ record }) => record))
        for (const end of answer.results) if (await this.settle(end, next)) outcome.settled.push(end)
        outcome.changed.push(...answer.changed)
        await this.store.write(cursorKey, answer.cursor)
        if (!answer.more && waiting.length === 0) break
      }
    } catch (error) {
      outcome.interrupted = true
      // A cursor that the server does not know any more: the next run begins anew.
      if (isProblem(error, 'platform.cursor-invalid')) await this.store.remove(cursorKey)
    }
    outcome.waiting = (await this.queue.all()).filter(({ refusal }) => refusal === null).length
    return outcome
  }

  private async ready(): Promise<Kept[]> {
    return (await this.queue.all()).filter(({ record, refusal }) => refusal === null && !this.isHeld(record.operationId))
  }

  private async settle(end: KeptEnd, page: readonly Kept[]): Promise<boolean> {
    const kept = page.find(({ record }) => record.operationId === end.operationId)
    if (!kept) return false
    if (end.end === 'RECORDED' || end.end === 'PENDING') await this.queue.remove(end.operationId)
    else if (end.end === 'REFUSED') await this.queue.put({ ...kept, refusal: end.refusal ?? { code: '', title: '', detail: '' } })
    else return false
    return true
  }
}
