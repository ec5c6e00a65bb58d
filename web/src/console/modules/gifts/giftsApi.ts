import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export interface GiftWords {
  name: string
  description: string
  points: number
  stock: number
}

export interface Gift extends GiftWords {
  id: string
  state: 'ON_SHELF' | 'OFF_SHELF'
  version: number
  createdAt: string
  updatedAt: string
}

const root = '/console/api/gifts'

export const giftsApi = {
  list: (query: Record<string, string | null>, signal?: AbortSignal) => staffClient.get<KeysetPage<Gift>>(root, { query, signal }),
  create: (gift: GiftWords) => staffClient.post<Gift>(root, gift),
  change: (id: string, version: number, gift: GiftWords) => staffClient.put<Gift>(`${root}/${id}`, { ...gift, version }),
  shelve: (id: string) => staffClient.post<Gift>(`${root}/${id}/shelve`),
  unshelve: (id: string) => staffClient.post<Gift>(`${root}/${id}/unshelve`),
  remove: (id: string) => staffClient.delete(`${root}/${id}`),
}
