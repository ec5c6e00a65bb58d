import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

type Schemas = components['schemas']

export type PersonRow = Schemas['PersonRow']
export type DoorRow = Schemas['DoorRow']
export type GuestRequest = Schemas['GuestRequest']
export type Direction = Schemas['Direction']

/** Which way people go at this desk, and where it stands. */
export interface Way { direction: Direction; gate: string | null }

const door = (session: string) => `/console/api/sessions/${session}/door`

export const peopleKey = (session: string) => `${door(session)}/people`

export const doorCalls = {
  people: (session: string, query: { q: string; cursor: string | null }, signal: AbortSignal) =>
    staffClient.get<KeysetPage<PersonRow>>(peopleKey(session), { query, signal }),
  checkIn: (session: string, participants: string[], way: Way, operationKey: string) =>
    staffClient.post<{ people: DoorRow[] }>(`${door(session)}/check-ins`, { participants, reason: '', ...way }, { operationKey }),
  guest: (session: string, guest: GuestRequest, operationKey: string) => staffClient.post<DoorRow>(`${door(session)}/guests`, guest, { operationKey }),
  scan: (session: string, code: string, way: Way, operationKey: string) =>
    staffClient.post<DoorRow>(`${door(session)}/scans`, { code, ...way }, { operationKey }),
  undo: (record: string, reason: string) => staffClient.post(`/console/api/check-ins/${record}/undo`, { reason }),
}
