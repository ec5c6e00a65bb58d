import type { ActivityRequest, CalendarSession, DoorPerson, DoorRow, LiveSnapshot, Page, StaffLink } from '../domain/contract'
import { apiWith, memberApi } from './mashang'
import { StaffSession } from './staffSession'

export const staffSession = new StaffSession(memberApi)

const api = apiWith(staffSession)
const link = '/app/api/staff-link'

/** What staff ask of the server from their own WeChat. */
export const staffCalls = {
  link: () => memberApi.get<StaffLink>(link),
  bind: (username: string, password: string) => memberApi.put<StaffLink>(link, { username, password }),
  unbind: () => memberApi.delete<void>(link),

  sessions: async (from: string, until: string) =>
    (await api.get<{ sessions: CalendarSession[] }>('/console/api/calendar', { from, until })).sessions,
  activityCode: async (activity: string) => (await api.get<{ activityCode: string | null }>(`/console/api/activities/${activity}`)).activityCode,
  start: (activity: ActivityRequest) => api.post<{ id: string }>('/console/api/activities', activity),
  live: (session: string) => api.get<LiveSnapshot>(`/console/api/sessions/${session}/live`),
  people: (session: string, search: string, cursor: string | null) =>
    api.get<Page<DoorPerson>>(`/console/api/sessions/${session}/door/people`, { q: search, cursor }),
  checkIn: async (session: string, participants: string[], reason: string, operationKey: string) =>
    (await api.post<{ people: DoorRow[] }>(`/console/api/sessions/${session}/door/check-ins`, { participants, reason }, { operationKey })).people,
  scan: (session: string, code: string, operationKey: string) =>
    api.post<DoorRow>(`/console/api/sessions/${session}/door/scans`, { code }, { operationKey }),
  undo: (record: string, reason: string) => api.post<void>(`/console/api/check-ins/${record}/undo`, { reason }),
}
