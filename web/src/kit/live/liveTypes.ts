import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type RecordState = Schemas['RecordState']
export type LiveCounts = Schemas['LiveCounts']
export type MinuteCount = Schemas['Minute']
export type Arrival = Schemas['ArrivalView']
export type GateCount = Schemas['GateCount']
export type LiveSnapshot = Schemas['LiveSnapshot']

/** What changed since the version before; only a stream sends it, so the contract does not know it. */
export interface LiveDelta {
  version: number
  serverTime: string
  counts: LiveCounts
  /** Minutes that changed, with their new totals. */
  minutes: MinuteCount[]
  /** New ones, newest first. */
  arrivals: Arrival[]
}
