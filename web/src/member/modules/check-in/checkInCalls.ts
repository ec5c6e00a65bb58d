import { memberClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import { deviceKey } from '@/kit/member/deviceKey'
import type {
  Appeal, CheckInAnswer, Claim, CompletionRequest, EvidenceRequest, MyRecordRow, MyRecordView, OwnCode, VenueCode,
} from './checkInTypes'

const checkIn = '/app/api/check-in'

export const checkInCalls = {
  claim: (code: VenueCode) => memberClient.post<Claim>(`${checkIn}/claims`, { ...code, deviceKey: deviceKey() }),
  complete: (request: CompletionRequest, operationKey: string) =>
    memberClient.post<CheckInAnswer>(`${checkIn}/completions`, request, { operationKey }),
  ownCode: () => memberClient.get<OwnCode>(`${checkIn}/own-code`),
  prove: (recordId: string, evidence: EvidenceRequest, operationKey: string) =>
    memberClient.post<CheckInAnswer>(`${checkIn}/records/${recordId}/evidence`, evidence, { operationKey }),
  records: (cursor: string | null) => memberClient.get<KeysetPage<MyRecordRow>>(`${checkIn}/records`, { query: { cursor } }),
  appeal: (id: string, text: string) => memberClient.post<Appeal>(`${checkIn}/records/${id}/appeal`, { text }),
  record: (id: string) => memberClient.get<MyRecordView>(`${checkIn}/records/${id}`),
}
