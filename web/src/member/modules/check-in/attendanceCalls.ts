import type { components } from '@/generated/api'
import { memberClient } from '@/kit/http'

type Schemas = components['schemas']
export type MyAttendance = Schemas['MyAttendance']
export type LeavePart = Schemas['LeavePart']

export const attendanceKey = '/app/api/attendance'

export const attendanceCalls = {
  month: (month: string) => memberClient.get<Schemas['MyMonth']>(attendanceKey, { query: { month } }),
  correct: (activity: string, request: Schemas['CorrectionRequest']) => memberClient.post(`${attendanceKey}/${activity}/corrections`, request),
  leave: (activity: string, request: Schemas['LeaveRequest']) => memberClient.post(`${attendanceKey}/${activity}/leave`, request),
}
