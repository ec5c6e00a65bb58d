import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

type Schemas = components['schemas']
export type ShiftView = Schemas['ShiftView']
export type ShiftRequest = Schemas['ShiftRequest']
export type ShiftColour = Schemas['ShiftColour']
export type PersonDuties = Schemas['PersonDuties']
export type DutyCell = Schemas['DutyCell']
export type CellRequest = Schemas['CellRequest']
export type FillRequest = Schemas['FillRequest']
export type CopyWeekRequest = Schemas['CopyWeekRequest']
export type Planned = Schemas['Planned']

export const shiftsPath = (activity: string) => `/console/api/activities/${activity}/shifts`
export const dutiesPath = (activity: string) => `/console/api/activities/${activity}/duties`

export const shiftCalls = {
  list: (activity: string) => staffClient.get<{ shifts: ShiftView[] }>(shiftsPath(activity)),
  create: (activity: string, request: ShiftRequest) => staffClient.post<ShiftView>(shiftsPath(activity), request),
  change: (activity: string, id: string, request: ShiftRequest) => staffClient.put<ShiftView>(`${shiftsPath(activity)}/${id}`, request),
  retire: (activity: string, id: string) => staffClient.post(`${shiftsPath(activity)}/${id}/retire`),
}

export const dutyCalls = {
  withoutSessions: (activity: string, from: string, until: string) =>
    staffClient.get<Schemas['ShiftsAlone']>(`${dutiesPath(activity)}/without-sessions`, { query: { from, until } }),
  list: (activity: string, asked: { from: string; until: string; group: string | null; q: string; cursor: string | null; signal: AbortSignal }) => {
    const { signal, ...query } = asked
    return staffClient.get<KeysetPage<PersonDuties>>(dutiesPath(activity), { query, signal })
  },
  set: (activity: string, cells: CellRequest[]) => staffClient.put(dutiesPath(activity), { cells }),
  previewFill: (activity: string, request: FillRequest) => staffClient.post<Planned>(`${dutiesPath(activity)}/fill/preview`, request),
  fill: (activity: string, request: FillRequest) => staffClient.post<Planned>(`${dutiesPath(activity)}/fill`, request, { timeoutSeconds: 60 }),
  previewCopy: (activity: string, request: CopyWeekRequest) => staffClient.post<Planned>(`${dutiesPath(activity)}/copy-week/preview`, request),
  copyWeek: (activity: string, request: CopyWeekRequest) =>
    staffClient.post<Planned>(`${dutiesPath(activity)}/copy-week`, request, { timeoutSeconds: 60 }),
}
