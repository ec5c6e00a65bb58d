import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export type AlertKind = 'LEAK' | 'MANY_PEOPLE' | 'FAR_APART' | 'GUESSING'
export type AlertState = 'OPEN' | 'KNOWN' | 'CLOSED'

export interface CodeAlert {
  id: string
  kind: AlertKind
  subject: string
  /** What the sentence about this kind names. */
  detail: Record<string, string | number>
  times: number
  firstAt: string
  lastAt: string
  state: AlertState
  note: string
  settledBy: string | null
  settledAt: string | null
}

export interface Region {
  adcode: number
  province: string
  city: string
}

export interface RegionScans {
  /** Null: nobody knows where. */
  region: Region | null
  redeemed: number
  traced: number
}

/** Alerts, and where codes are scanned. */
export const scansApi = {
  alerts: (query: Record<string, string | null>, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<CodeAlert>>('/console/api/code-alerts', { query, signal }),
  settle: (id: string, state: AlertState, note: string) => staffClient.put<CodeAlert>(`/console/api/code-alerts/${id}`, { state, note }),
  scans: (query: { from: string; until: string; productId: string | null }, signal?: AbortSignal) =>
    staffClient.get<RegionScans[]>('/console/api/code-scans', { query, signal }),
}
