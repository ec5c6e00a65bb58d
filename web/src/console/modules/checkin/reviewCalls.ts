import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import type { DecisionResult, ReviewCount, ReviewDetail, ReviewReason, ReviewRow } from './reviewTypes'

export interface ReviewQuery {
  q: string
  cursor: string | null
  list: string | null
  activityId: string | null
  sessionId: string | null
  reason: string | null
  waitedHours: string | null
  overdue: string | null
}

const reviews = '/console/api/reviews'

export const reviewCalls = {
  list: (query: ReviewQuery, signal: AbortSignal) => staffClient.get<KeysetPage<ReviewRow>>(reviews, { query: { ...query }, signal }),
  count: () => staffClient.get<ReviewCount>(`${reviews}/count`),
  reasons: () => staffClient.get<{ reasons: ReviewReason[] }>(`${reviews}/reasons`),
  one: (recordId: string) => staffClient.get<ReviewDetail>(`${reviews}/${recordId}`),
  decide: (records: readonly string[], approve: boolean, reason: string) =>
    staffClient.post<{ results: DecisionResult[] }>(`${reviews}/decisions`, { records, approve, reason }, { timeoutSeconds: 60 }),
  undo: (recordId: string) => staffClient.post<ReviewRow>(`${reviews}/${recordId}/undo`),
}
