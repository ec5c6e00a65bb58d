import { createApiClient } from './apiClient'
import { createSession, type SessionBody } from './session'

export type Permission =
  | 'OWN_ACCOUNT'
  | 'ACTIVITIES_READ' | 'ACTIVITIES_WRITE' | 'TAGS_PROGRAM' | 'CHECKIN_READ' | 'CHECKIN_REVIEW' | 'DOOR'
  | 'CODES_READ' | 'CODES_WRITE' | 'CODES_EXPORT' | 'POINTS_READ' | 'POINTS_ADJUST'
  | 'MEMBERS_READ' | 'MEMBERS_WRITE' | 'GIFTS_READ' | 'GIFTS_WRITE' | 'WECHAT_MENU' | 'MESSAGES_READ'
  | 'STAFF_READ' | 'STAFF_WRITE' | 'AUDIT_READ' | 'SYSTEM_READ' | 'SYSTEM_WRITE'

export interface SignedInStaff {
  id: string
  username: string
  displayName: string
  roles: string[]
  permissions: Permission[]
}

export interface StaffSessionBody extends SessionBody {
  mustChangePassword: boolean
  staff: SignedInStaff
}

export const staffSession = createSession<StaffSessionBody>('/console/api/session/refresh')
export const staffClient = createApiClient(staffSession)
