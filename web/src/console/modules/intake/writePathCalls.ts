import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export type Rung = 'DIRECT' | 'QUEUED' | 'MINIMAL'
export type Cause = 'STARTED' | 'STORE_AWAY' | 'STORE_SLOW' | 'BROKER_AWAY' | 'BROKER_WELL' | 'STORE_WELL'
export type LetterState = 'WAITING' | 'RECORDED' | 'DISCARDED'

export interface WriteNode {
  node: number
  rung: Rung
  since: string
  cause: Cause
  waiting: number
  oldestInJournal: string | null
  damagedFiles: number
  inQueue: number | null
  perSecond: number
  averageBatch: number
  seenAt: string
  silent: boolean
}

export interface Move {
  node: number
  from: Rung
  to: Rung
  cause: Cause
  at: string
}

export interface WritePath {
  nodes: WriteNode[]
  moves: Move[]
  deadLetters: number
}

export interface DeadLetter {
  id: string
  kind: string
  owner: string
  command: { name: string; value: string | null }[]
  reason: string | null
  detail: string | null
  state: LetterState
  result: string | null
  receivedAt: string
  diedAt: string
}

const root = '/console/api/write-path'

export const writePathCalls = {
  look: () => staffClient.get<WritePath>(root),
  letters: (query: { state: string | null; cursor: string | null }, signal: AbortSignal) =>
    staffClient.get<KeysetPage<DeadLetter>>(`${root}/dead-letters`, { query: { state: query.state ?? 'WAITING', cursor: query.cursor, limit: 30 }, signal }),
  recordAgain: (id: string) => staffClient.post<DeadLetter>(`${root}/dead-letters/${id}/record`),
  discard: (id: string, reason: string) => staffClient.post<DeadLetter>(`${root}/dead-letters/${id}/discard`, { reason }),
}
