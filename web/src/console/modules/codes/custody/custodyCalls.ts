import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import type { CodeState } from '../codesApi'

export type PartyKind = 'PRINTER' | 'SUPPLIER' | 'DEALER'
export type Move = 'EXPORT' | 'RECEIVE' | 'PASS_ON' | 'ACTIVATE' | 'RECALL' | 'RELEASE' | 'VOID'
/** What somebody does by hand; a download exports by itself. */
export type HandMove = Exclude<Move, 'EXPORT'>
export type Warning = 'READ_BACK_MISSING' | 'NOT_RECEIVED'

export interface Holder {
  id: string
  kind: PartyKind
  name: string
}

export interface Segment {
  from: number
  to: number
  count: number
  state: CodeState
  holder: Holder | null
}

export interface RangeMove {
  move: Move
  from: number
  to: number
  codes: number
  holder: Holder | null
  note: string
  at: string
  by: string
}

export interface Ranges {
  segments: Segment[]
  moves: RangeMove[]
}

export interface Preview {
  codes: number
  unused: number
  obstacle: Segment | null
  warnings: Warning[]
}

export interface EarlyScan {
  number: number
  scans: number
  firstAt: string
  lastAt: string
}

export interface Party {
  id: string
  kind: PartyKind
  name: string
  note: string
  regions: number[]
  archived: boolean
  createdAt: string
}

export type PartyWords = Pick<Party, 'kind' | 'name' | 'note' | 'regions'>

export interface Dealer {
  id: string
  name: string
  territory: number[]
  scans: number
  outside: number
  unknown: number
  share: number
  usual: number
  verdict: 'TOO_FEW' | 'USUAL' | 'NOTICEABLE'
  regions: { region: number; scans: number; inside: boolean }[]
}

export interface Diversion {
  from: string
  to: string
  fewest: number
  dealers: Dealer[]
}

const batch = (id: string) => `/console/api/code-batches/${id}`

export const custodyCalls = {
  ranges: (id: string) => staffClient.get<Ranges>(`${batch(id)}/ranges`),
  earlyScans: (id: string) => staffClient.get<EarlyScan[]>(`${batch(id)}/early-scans`),
  preview: (id: string, move: Move, from: number, to: number) =>
    staffClient.get<Preview>(`${batch(id)}/moves/preview`, { query: { move, from, to } }),
  move: (id: string, move: { move: Move; from: number; to: number; holder: string | null; note: string }) =>
    staffClient.post<Ranges>(`${batch(id)}/moves`, move),
  askVoid: (id: string, range: { from: number; to: number; reason: string }) =>
    staffClient.post<{ approvalId: string }>(`${batch(id)}/voids`, range),

  parties: (query: Record<string, string | null>, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<Party>>('/console/api/code-parties', { query, signal }),
  addParty: (party: PartyWords) => staffClient.post<Party>('/console/api/code-parties', party),
  changeParty: (id: string, party: PartyWords) => staffClient.put<Party>(`/console/api/code-parties/${id}`, party),
  archiveParty: (id: string) => staffClient.post<Party>(`/console/api/code-parties/${id}/archive`),
  restoreParty: (id: string) => staffClient.post<Party>(`/console/api/code-parties/${id}/restore`),

  diversion: (from: string, to: string) => staffClient.get<Diversion>('/console/api/code-diversion', { query: { from, to } }),
}
