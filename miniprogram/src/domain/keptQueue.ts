import type { KeptRecord } from './contract'
import type { Marks, Store } from './ports'

/** A check-in that waits in this phone until the server has said what became of it. */
export interface Kept {
  record: KeptRecord
  /** By the phone's clock; for people to recognise it, never for the verdict. */
  keptAtMs: number
  /** What the server would not take; it stays until its owner has seen it. */
  refusal: { code: string; title: string; detail: string } | null
}

const prefix = 'kept/'

/**
 * One small key for each record, so that neither many nor one broken one can spoil the others. Written before anybody is told that it is
 * kept, removed only after the server's last word. A mark in a second place tells when the system has cleared the storage.
 */
export class KeptQueue {
  constructor(private readonly store: Store, private readonly marks: Marks) {}

  /** Writes it, or what has changed about it; throws StorageFull, and then nothing may be called kept. */
  async put(kept: Kept): Promise<void> {
    const id = kept.record.operationId
    await this.store.write(prefix + id, JSON.stringify(kept))
    const marked = this.marks.all()
    if (!marked.includes(id)) this.marks.replace([...marked, id])
  }

  /** Oldest first. A record that cannot be read any more is told by `lost`. */
  async all(): Promise<Kept[]> {
    const found = await Promise.all((await this.ids()).map((id) => this.read(id)))
    return found.filter((kept) => kept !== null).sort((one, other) => one.keptAtMs - other.keptAtMs)
  }

  async count(): Promise<number> {
    return (await this.ids()).length
  }

  async remove(id: string): Promise<void> {
    this.marks.replace(this.marks.all().filter((marked) => marked !== id))
    await this.store.remove(prefix + id)
  }

  /** How many records were kept here and are gone without a word of the server: cleared by the system, or broken. */
  async lost(): Promise<number> {
    const there = new Set((await this.all()).map(({ record }) => record.operationId))
    return this.marks.all().filter((id) => !there.has(id)).length
  }

  /** After the person was told: what is gone is not mourned twice; what is there is marked again. */
  async acknowledgeLoss(): Promise<void> {
    const there = (await this.all()).map(({ record }) => record.operationId)
    for (const id of await this.ids()) if (!there.includes(id)) await this.store.remove(prefix + id)
    this.marks.replace(there)
  }

  private async ids(): Promise<string[]> {
    return (await this.store.keys()).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  }

  private async read(id: string): Promise<Kept | null> {
    const text = await this.store.read(prefix + id).catch(() => null)
    try {
      const kept = text === null ? null : JSON.parse(text) as Kept
      return kept?.record?.operationId === id ? kept : null
    } catch {
      return null
    }
  }
}
