import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'
import type { Comparison, NotedRow, RulesRequest, RulesView } from './rulesTypes'

const rules = '/console/api/check-in-rules'

export const rulesCalls = {
  look: () => staffClient.get<RulesView>(rules),
  compare: () => staffClient.get<Comparison>(`${rules}/comparison`),
  noted: (query: { q: string; cursor: string | null }, signal: AbortSignal) => staffClient.get<KeysetPage<NotedRow>>(`${rules}/noted`, { query, signal }),
  tryOut: (request: RulesRequest) => staffClient.post<RulesView>(`${rules}/tried`, request),
  stopTrying: () => staffClient.delete<void>(`${rules}/tried`),
  activate: (version: number) => staffClient.put<RulesView>(`${rules}/active`, { version }),
  backToBuiltIn: () => staffClient.delete<RulesView>(`${rules}/active`),
}
