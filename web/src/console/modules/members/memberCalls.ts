import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export interface Member {
  id: string
  /** Empty until the member says it. */
  name: string
  maskedPhone: string | null
  joinedAt: string
  hasWechat: boolean
  status: 'ACTIVE' | 'MERGED'
}

export interface MemberConsent {
  purpose: 'PHONE' | 'LOCATION' | 'FACE'
  given: boolean
  version: string | null
  givenAt: string | null
  withdrawnAt: string | null
}

export interface MemberDetail extends Member {
  phoneBoundAt: string | null
  mergedInto: string | null
  wechatAccounts: { appId: string; linkedAt: string }[]
  consents: MemberConsent[]
}

export const listMembers = (query: { q: string; cursor: string | null }, signal: AbortSignal) =>
  staffClient.get<KeysetPage<Member>>('/console/api/members', { query, signal })
export const readMember = (id: string) => staffClient.get<MemberDetail>(`/console/api/members/${id}`)
