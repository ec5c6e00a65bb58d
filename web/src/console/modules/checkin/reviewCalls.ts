import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import type { ReviewRow } from './reviewTypes'

export const reviewCalls = {
  list: (query: { q: string; cursor: string | null; state: string | null; activityId: string | null }, signal: AbortSignal) =>
    staffClient.get<KeysetPage<ReviewRow>>('/console/api/reviews', { query, signal }),
  count: () => staffClient.get<{ pending: number }>('/console/api/reviews/count'),
  decide: (recordId: string, approve: boolean, reason: string) =>
    staffClient.post<ReviewRow>(`/console/api/reviews/${recordId}/decision`, { approve, reason }),
}
