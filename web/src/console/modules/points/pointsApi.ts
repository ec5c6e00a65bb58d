import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export interface Entry {
  id: string
  at: string
  businessDate: string
  member: { id: string; name: string; maskedPhone: string | null } | null
  memo: string
  productId: string | null
  points: number
  kind: 'CREDIT' | 'HOLD' | 'SPEND' | 'EXPIRE' | 'ADJUST' | 'REVERSAL' | 'MERGE' | 'RELEASE'
  source: 'CODE' | 'CHECKIN' | 'STREAK' | 'GIFT' | 'EXPIRE' | 'ADJUST' | 'REVERSAL' | 'MERGE'
  sourceId: string
}

export interface Books {
  checkedAt: string | null
  balanced: boolean
  journals: number
  members: number
  findings: { check: string; subject: string; expected: number; found: number }[]
}

export const pointsApi = {
  entries: (query: Record<string, string | null>, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<Entry>>('/console/api/points/entries', { query, signal }),
  books: () => staffClient.get<Books>('/console/api/points/books'),
  checkBooks: () => staffClient.post<Books>('/console/api/points/books'),
}
