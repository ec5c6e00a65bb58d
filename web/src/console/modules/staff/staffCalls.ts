import { staffClient, type Permission } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export interface StaffMember {
  id: string
  username: string
  displayName: string
  roles: string[]
  disabled: boolean
  mustChangePassword: boolean
  lastSignedInAt: string | null
  createdAt: string
}

export interface Role {
  role: string
  permissions: Permission[]
}

export interface AuditEntry {
  id: string
  at: string
  actor: { id: string; name: string } | null
  action: string
  subject: string | null
  detail: Record<string, unknown> | null
}

export interface ScheduledJob {
  name: string
  node: string | null
  nextAt: string
  beganAt: string | null
  endedAt: string | null
  failed: boolean
  detail: string
}

export interface SystemState {
  version: string
  startedAt: string
  store: { mode: string; version: string }
  wechat: { mode: string }
  checks: { name: string; ok: boolean; detail: string | null }[]
  jobs: ScheduledJob[]
}

export interface StaffForm {
  username: string
  displayName: string
  roles: string[]
}

const pageSize = 30
const root = '/console/api/staff'

export const listStaff = (q: string, cursor: string | null, signal: AbortSignal) =>
  staffClient.get<KeysetPage<StaffMember>>(root, { query: { q, cursor, limit: pageSize }, signal })
export const addStaff = (form: StaffForm) => staffClient.post<{ staff: StaffMember; oneTimePassword: string }>(root, form)
export const changeStaff = (id: string, { displayName, roles }: StaffForm) => staffClient.put(`${root}/${id}`, { displayName, roles })
export const disableStaff = (id: string) => staffClient.post(`${root}/${id}/disable`)
export const enableStaff = (id: string) => staffClient.post(`${root}/${id}/enable`)
export const resetPassword = (id: string) => staffClient.post<{ oneTimePassword: string }>(`${root}/${id}/password-reset`)
export const listRoles = () => staffClient.get<{ items: Role[] }>('/console/api/roles')

export const listAudit = (query: { q: string; action: string | null; cursor: string | null }, signal: AbortSignal) =>
  staffClient.get<KeysetPage<AuditEntry>>('/console/api/audit', { query: { ...query, limit: pageSize }, signal })

export const systemState = () => staffClient.get<SystemState>('/console/api/system')
export const renameOrganisation = (name: string) => staffClient.put('/console/api/organisation', { name })
