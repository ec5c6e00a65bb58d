import { createApiClient } from './apiClient'
import { createSession, type SessionBody } from './session'

export interface SignedInMember {
  id: string
  /** Empty until they say it. */
  name: string
  hasPhone: boolean
  /** 138****8000 */
  maskedPhone: string | null
}

export interface MemberSessionBody extends SessionBody {
  member: SignedInMember
}

export const memberSession = createSession<MemberSessionBody>('/app/api/session/refresh')
export const memberClient = createApiClient(memberSession)
