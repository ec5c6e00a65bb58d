import type { KeptRecord, LocationEvidence, SyncAnswer } from '../domain/contract'
import { Offline } from '../domain/failure'
import { StorageFull, type CheckInServer, type Located, type Marks, type Store } from '../domain/ports'

/** The process ended just here: what was written before stays, nothing after it happens. */
export class Killed extends Error {}

/** What is left when a process ends: the storage and the marks beside it. */
export class FakeDisk {
  readonly values = new Map<string, string>()
  marks: string[] = []
  /** Bytes that still fit; endless unless said. */
  room = Infinity
  /** The process dies at this step, counted over reads, writes and removals. */
  killAt = Infinity
  steps = 0

  readonly store: Store = {
    read: async (key) => {
      this.step()
      return this.values.get(key) ?? null
    },
    write: async (key, value) => {
      this.step()
      if (value.length > this.room) throw new StorageFull()
      this.values.set(key, value)
    },
    remove: async (key) => {
      this.step()
      this.values.delete(key)
    },
    keys: async () => {
      this.step()
      return [...this.values.keys()]
    },
  }

  readonly markPlace: Marks = {
    all: () => [...this.marks],
    replace: (ids) => {
      this.step()
      this.marks = [...ids]
    },
  }

  private step() {
    if (++this.steps >= this.killAt) throw new Killed()
  }
}

/** A server that records each operation once, as the real one does, and can be away. */
export class FakeServer implements CheckInServer {
  readonly recorded = new Map<string, KeptRecord>()
  readonly calls: string[] = []
  away = false
  /** The request arrives, its answer does not. */
  losesAnswers = false
  readonly claims: unknown[] = []
  readonly completions = new Map<string, unknown>()
  needs = { location: false, wifi: false, phone: false }
  answerState: 'NORMAL' | 'PENDING' = 'NORMAL'
  refusesClaim: Error | null = null
  refusesCompletion: Error | null = null
  endOf: (record: KeptRecord) => 'RECORDED' | 'PENDING' | 'REFUSED' | 'RECORDING' | 'RETRY' = () => 'RECORDED'

  async claim(code: unknown) {
    this.calls.push('claim')
    if (this.away) throw new Offline()
    if (this.refusesClaim) throw this.refusesClaim
    this.claims.push(code)
    return aClaim(this.needs)
  }

  async complete(request: unknown, key: string) {
    this.calls.push('complete')
    if (this.away) throw new Offline()
    if (this.refusesCompletion) throw this.refusesCompletion
    const known = this.completions.get(key)
    if (known && JSON.stringify(known) !== JSON.stringify(request)) throw new Error('the same key for something else')
    this.completions.set(key, request)
    if (this.losesAnswers) throw new Offline()
    return anAnswer({ state: this.answerState })
  }

  async sync(cursor: string | null, records: KeptRecord[]): Promise<SyncAnswer> {
    this.calls.push(`sync ${records.length}`)
    if (this.away) throw new Offline()
    if (records.length > 50) throw new Error('more than the server takes')
    const results = records.map((record) => {
      const end = this.endOf(record)
      const known = this.recorded.get(record.operationId)
      if (known && JSON.stringify(known) !== JSON.stringify(record)) throw new Error('the same operation for something else')
      if (end === 'RECORDED' || end === 'PENDING') this.recorded.set(record.operationId, record)
      const refusal = end === 'REFUSED' ? { code: 'activities.closed', title: 'closed', detail: 'ask' } : null
      return { operationId: record.operationId, end, record: end === 'RECORDED' ? aRecord() : null, refusal }
    })
    if (this.losesAnswers) throw new Offline()
    return { results, changed: [], cursor: String(Number(cursor ?? 0) + 1), more: false, serverTime: '2026-11-22T01:00:00Z' }
  }
}

export const here: LocationEvidence = { latitude: 28.2282, longitude: 112.9388, accuracyMeters: 20, datum: 'GCJ02', mocked: null }

export function fakeWhereabouts({ allowed = true, located = { found: here } as Located, bssid = null as string | null } = {}) {
  return { allowed: async () => allowed, locate: async () => located, bssid: async () => bssid }
}

export function aClaim(needs: { location?: boolean; wifi?: boolean; phone?: boolean } = {}) {
  return {
    claimId: 'c-1', expiresInSeconds: 120, serverTime: '2026-11-22T01:00:00Z',
    session: {
      title: '开幕式', placeName: '三号厅', timeZone: 'Asia/Shanghai', startsAt: '2026-11-22T01:00:00Z', endsAt: '2026-11-22T04:00:00Z',
      direction: 'IN' as const, needs: { location: false, wifi: false, phone: false, face: 'NONE' as const, ...needs },
    },
  }
}

export function aRecord() {
  return {
    recordId: '9', state: 'NORMAL' as const, at: '2026-11-22T00:57:00Z', ordinal: 128, title: '开幕式', placeName: '三号厅', timeZone: 'Asia/Shanghai',
    reasons: [] as { code: string; text: string }[], nearestFix: null as string | null,
  }
}

export function anAnswer(differing: { state?: 'NORMAL' | 'LATE' | 'PENDING' | 'REJECTED'; reasons?: { code: string; text: string }[]; nearestFix?: string | null; provable?: boolean } = {}) {
  return { ...aRecord(), points: null, provable: false, direction: 'IN' as const, ...differing }
}
