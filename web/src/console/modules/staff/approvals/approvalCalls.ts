import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export type ApprovalState = 'WAITING' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED'

export interface Approval {
  id: string
  kind: string
  subject: string
  detail: Record<string, unknown>
  askedBy: string
  askedAt: string
  until: string
  state: ApprovalState
  decidedBy: string | null
  decidedAt: string | null
  reason: string
  own: boolean
}

export const approvalCalls = {
  list: (query: Record<string, string | null>, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<Approval>>('/console/api/approvals', { query, signal }),
  approve: (id: string) => staffClient.post<Approval>(`/console/api/approvals/${id}/approve`),
  decline: (id: string, reason: string) => staffClient.post<Approval>(`/console/api/approvals/${id}/decline`, { reason }),
  withdraw: (id: string) => staffClient.post<Approval>(`/console/api/approvals/${id}/withdraw`),
}
