import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

type Schemas = components['schemas']
export type DayRow = Schemas['DayRow']
export type DayNumbers = Schemas['DayNumbers']
export type DayState = Schemas['DayState']
export type AttendancePolicy = Schemas['AttendancePolicy']
export type AttendanceRequestRow = Schemas['AttendanceRequestRow']

export const attendancePath = (activity: string) => `/console/api/activities/${activity}/attendance`

export const attendanceCalls = {
  list: (activity: string, asked: { day: string; group: string | null; state: string | null; q: string; cursor: string | null; signal: AbortSignal }) => {
    const { signal, ...query } = asked
    return staffClient.get<KeysetPage<DayRow>>(attendancePath(activity), { query, signal })
  },
  numbers: (activity: string, day: string, group: string | null) =>
    staffClient.get<DayNumbers>(`${attendancePath(activity)}/numbers`, { query: { day, group } }),
}

export const requestCalls = {
  list: (activity: string, asked: { state: string | null; cursor: string | null; signal: AbortSignal }) => {
    const { signal, ...query } = asked
    return staffClient.get<KeysetPage<AttendanceRequestRow>>(`${attendancePath(activity)}/requests`, { query, signal })
  },
  decide: (activity: string, id: string, approve: boolean, reason: string) =>
    staffClient.post(`${attendancePath(activity)}/requests/${id}/decision`, { approve, reason }),
  enterCorrection: (activity: string, participant: string, request: Schemas['CorrectionRequest']) =>
    staffClient.post(`${attendancePath(activity)}/people/${participant}/corrections`, request),
  enterLeave: (activity: string, participant: string, request: Schemas['LeaveRequest']) =>
    staffClient.post(`${attendancePath(activity)}/people/${participant}/leave`, request),
  limits: (activity: string) => staffClient.get<AttendancePolicy>(`${attendancePath(activity)}/policy`),
  changeLimits: (activity: string, limits: AttendancePolicy) => staffClient.put<AttendancePolicy>(`${attendancePath(activity)}/policy`, limits),
}
