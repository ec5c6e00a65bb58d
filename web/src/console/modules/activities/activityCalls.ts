import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import type {
  ActivityRequest, ActivityRow, ActivityView, CalendarView, DisplayView, GroupCount, HolidayChange, HolidayDay, MissingRow, NewDisplay, ParticipantRequest,
  ParticipantView, RecordRow, RosterColumn, RosterReport, SeriesChange, SeriesRequest,
} from './activityTypes'

interface Asked {
  q: string
  cursor: string | null
  signal: AbortSignal
}

const activities = '/console/api/activities'
const sessions = '/console/api/sessions'
const list = <Row>(path: string, { q, cursor, signal }: Asked, more: Record<string, string | null> = {}) =>
  staffClient.get<KeysetPage<Row>>(path, { query: { q, cursor, ...more }, signal })

function sendRoster(path: string, file: File, columns: RosterColumn[] | null) {
  const form = new FormData()
  form.append('file', file)
  return staffClient.upload<RosterReport>(`${activities}/${path}`, form, { query: { columns: columns?.join(',') } })
}

export const activityKey = (id: string) => [activities, id]

export const activityCalls = {
  list: (asked: Asked, phase: string | null) => list<ActivityRow>(activities, asked, { phase }),
  read: (id: string) => staffClient.get<ActivityView>(`${activities}/${id}`),
  create: (request: ActivityRequest) => staffClient.post<ActivityView>(activities, request),
  change: (id: string, version: number, request: ActivityRequest) => staffClient.put<ActivityView>(`${activities}/${id}`, { ...request, version }),
  archive: (id: string) => staffClient.post(`${activities}/${id}/archive`),
  restore: (id: string) => staffClient.post(`${activities}/${id}/restore`),
  renewCode: (id: string) => staffClient.post<{ activityCode: string }>(`${activities}/${id}/activity-code`),
}

export const rosterCalls = {
  list: (id: string, asked: Asked, group: string | null) => list<ParticipantView>(`${activities}/${id}/participants`, asked, { group }),
  add: (id: string, request: ParticipantRequest) => staffClient.post<ParticipantView>(`${activities}/${id}/participants`, request),
  change: (id: string, participant: string, request: ParticipantRequest & { keepPhone: boolean }) =>
    staffClient.put<ParticipantView>(`${activities}/${id}/participants/${participant}`, request),
  remove: (id: string, participant: string) => staffClient.delete(`${activities}/${id}/participants/${participant}`),
  preview: (id: string, text: string) => staffClient.post<RosterReport>(`${activities}/${id}/participants/import/preview`, { text }),
  previewFile: (id: string, file: File, columns: RosterColumn[] | null) => sendRoster(`${id}/participants/import/file/preview`, file, columns),
  importFile: (id: string, file: File, columns: RosterColumn[] | null) => sendRoster(`${id}/participants/import/file`, file, columns),
  groups: (id: string) => staffClient.get<{ groups: GroupCount[] }>(`${activities}/${id}/participants/groups`),
  renameGroup: (id: string, from: string, to: string) => staffClient.post<{ people: number }>(`${activities}/${id}/participants/groups/rename`, { from, to }),
  import: (id: string, text: string) => staffClient.post<RosterReport>(`${activities}/${id}/participants/import`, { text }, { timeoutSeconds: 60 }),
}

export const seriesCalls = {
  preview: (activity: string | null, timeZone: string, series: SeriesRequest) =>
    staffClient.post<SeriesChange>('/console/api/series/preview', { activity, timeZone, series }),
  calendar: (from: string, until: string, q: string, signal: AbortSignal) =>
    staffClient.get<CalendarView>('/console/api/calendar', { query: { from, until, q }, signal }),
  holidays: () => staffClient.get<{ days: HolidayDay[] }>('/console/api/series/holidays'),
  previewHolidays: (days: HolidayDay[]) => staffClient.post<HolidayChange>('/console/api/series/holidays/preview', { days }),
  saveHolidays: (days: HolidayDay[]) => staffClient.put<HolidayChange>('/console/api/series/holidays', { days }, { timeoutSeconds: 60 }),
  cancel: (session: string, reason: string) => staffClient.post(`${sessions}/${session}/cancel`, { reason }),
  reinstate: (session: string) => staffClient.post(`${sessions}/${session}/reinstate`),
  move: (session: string, startsAt: string, endsAt: string) => staffClient.post(`${sessions}/${session}/move`, { startsAt, endsAt }),
}

export const sessionCalls = {
  displays: (session: string) => staffClient.get<DisplayView[]>(`${sessions}/${session}/displays`),
  openDisplay: (session: string, name: string) =>
    staffClient.post<NewDisplay>(`${sessions}/${session}/displays`, { name }),
  revokeDisplay: (display: string) => staffClient.delete(`/console/api/displays/${display}`),
  records: (session: string, asked: Asked, state: string | null) => list<RecordRow>(`${sessions}/${session}/records`, asked, { state }),
  missing: (session: string, asked: Asked) => list<MissingRow>(`${sessions}/${session}/missing`, asked),
  liveStream: (session: string) => `${sessions}/${session}/live/stream`,
}
