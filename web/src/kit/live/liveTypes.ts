export type RecordState = 'NORMAL' | 'LATE' | 'PENDING' | 'REJECTED'

export interface LiveCounts {
  /** Null for an open activity without a roster. */
  registered: number | null
  /** Everyone who is recorded and not rejected, pending ones included. */
  arrived: number
  late: number
  abnormal: number
  pending: number
  rejected: number
  missing: number | null
}

export interface MinuteCount {
  minute: string
  count: number
}

export interface Arrival {
  name: string
  at: string
  state: RecordState
  ordinal: number
}

export interface LiveSnapshot {
  sessionId: string
  version: number
  title: string
  placeName: string
  timeZone: string
  startsAt: string
  endsAt: string
  opensAt: string
  closesAt: string
  serverTime: string
  counts: LiveCounts
  perMinute: MinuteCount[]
  lastArrivals: Arrival[]
}

export interface LiveDelta {
  version: number
  serverTime: string
  counts: LiveCounts
  minutes: MinuteCount[]
  arrivals: Arrival[]
}
