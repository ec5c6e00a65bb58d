import type {
  Appeal, CheckInAnswer, Claim, Consent, ConsentPurpose, KeptRecord, LocationEvidence, Member, MemberSession, OwnCode, Page, RecordDetail, RecordRow,
  SyncAnswer,
} from '../domain/contract'
import type { CheckInServer } from '../domain/ports'
import type { Api } from './api'

const checkIn = '/app/api/check-in'

/** What a member asks of the server. */
export function memberCalls(api: Api) {
  const checkInServer: CheckInServer = {
    claim: (code, deviceKey) => api.post<Claim>(`${checkIn}/claims`, { ...code, deviceKey }),
    complete: (request, operationKey) => api.post<CheckInAnswer>(`${checkIn}/completions`, request, { operationKey }),
    sync: (cursor, records: KeptRecord[]) => api.post<SyncAnswer>(`${checkIn}/sync`, { cursor, records }),
  }
  return {
    ...checkInServer,
    ownCode: () => api.get<OwnCode>(`${checkIn}/own-code`),
    records: (cursor: string | null) => api.get<Page<RecordRow>>(`${checkIn}/records`, { cursor }),
    record: (id: string) => api.get<RecordDetail>(`${checkIn}/records/${id}`),
    prove: (id: string, evidence: { location: LocationEvidence | null; bssid: string | null }, operationKey: string) =>
      api.post<CheckInAnswer>(`${checkIn}/records/${id}/evidence`, evidence, { operationKey }),
    appeal: (id: string, text: string) => api.post<Appeal>(`${checkIn}/records/${id}/appeal`, { text }),
    me: () => api.get<Member>('/app/api/me'),
    rename: (name: string) => api.post<Member>('/app/api/me/name', { name }),
    bindPhone: (phoneCode: string, consentVersion: string) =>
      api.post<{ member: Member; session: MemberSession | null }>('/app/api/phone/bind-wechat', { phoneCode, consentVersion }),
    consents: async () => (await api.get<{ items: Consent[] }>('/app/api/consents')).items,
    consent: (purpose: ConsentPurpose, version: string, given: boolean) => api.put<Consent>(`/app/api/consents/${purpose}`, { given, version }),
  }
}
