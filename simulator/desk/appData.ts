const limitBytes = 10 * 1024 * 1024
const keyLimitBytes = 1024 * 1024
const record = ' settings'

interface Kept {
  scopes: Record<string, boolean>
  privacyAgreed: boolean
  subscriptions: Record<string, 'accept' | 'reject'>
  filledBytes: number
  /** By path, in base64. */
  files: Record<string, string>
}

const nothing = (): Kept => ({ scopes: {}, privacyAgreed: false, subscriptions: {}, filledBytes: 0, files: {} })

/** What WeChat keeps for one mini program of one person: its storage, within WeChat's limits, and what the person allowed it. */
export class AppData {
  kept: Kept = nothing()
  private entries = new Map<string, string>()

  constructor(private readonly appId: string, private readonly person: string) {}

  async load() {
    for (const [key, value] of await all(`${this.appId}/${this.person}/`)) {
      if (key === record) this.kept = { ...nothing(), ...(JSON.parse(value) as Kept) }
      else this.entries.set(key, value)
    }
  }

  get(key: string): string | undefined {
    return this.entries.get(key)
  }

  /** Why it cannot be kept, or nothing when it is. */
  put(key: string, value: string): string | null {
    const size = bytes(value)
    if (size > keyLimitBytes) return 'entry size limit reached'
    const before = this.entries.get(key)
    if (this.usedBytes - (before === undefined ? 0 : bytes(key) + bytes(before)) + bytes(key) + size > limitBytes) return 'exceed storage max size 10Mb'
    this.entries.set(key, value)
    this.write(key, value)
    return null
  }

  remove(key: string) {
    this.entries.delete(key)
    this.write(key, null)
  }

  clear() {
    for (const key of [...this.entries.keys()]) this.remove(key)
    this.fill(0)
  }

  keys() {
    return [...this.entries.keys()]
  }

  /** Lets something else take up room, so that the limit comes near. */
  fill(amount: number) {
    this.keep({ filledBytes: amount })
  }

  keep(changes: Partial<Kept>) {
    Object.assign(this.kept, changes)
    this.write(record, JSON.stringify(this.kept))
  }

  /** As if the mini program had been removed from the phone. */
  forget() {
    this.clear()
    this.keep(nothing())
  }

  get usedBytes() {
    let sum = this.kept.filledBytes
    for (const [key, value] of this.entries) sum += bytes(key) + bytes(value)
    return sum
  }

  static readonly limitBytes = limitBytes

  private write(key: string, value: string | null) {
    void store('readwrite').then((entries) => {
      const name = `${this.appId}/${this.person}/${key}`
      value === null ? entries.delete(name) : entries.put(value, name)
    })
  }
}

const encoder = new TextEncoder()
const bytes = (text: string) => encoder.encode(text).length

let opened: Promise<IDBDatabase> | null = null

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('mini-program-simulator', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('entries')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'))
  })
  return opened
}

const store = async (mode: IDBTransactionMode) => (await database()).transaction('entries', mode).objectStore('entries')

async function all(prefix: string): Promise<[string, string][]> {
  const entries = await store('readonly')
  return new Promise((resolve, reject) => {
    const found: [string, string][] = []
    const request = entries.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`))
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(found)
      found.push([String(cursor.key).slice(prefix.length), cursor.value as string])
      cursor.continue()
    }
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'))
  })
}
