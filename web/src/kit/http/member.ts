import { createApiClient } from './apiClient'
import { createSession, type SessionBody } from './session'

export const memberSession = createSession<SessionBody>('/app/api/session/refresh')
export const memberClient = createApiClient(memberSession)
