import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'

type Schemas = components['schemas']

export type Gates = Schemas['GatesView']
export type Gate = Schemas['GateView']
export type Spot = Schemas['Spot']
export type CheckOutRule = NonNullable<Gates['checkOut']>

const activities = '/console/api/activities'

export const gatesKey = (activity: string) => [activities, activity, 'gates']

export const gateCalls = {
  read: (activity: string) => staffClient.get<Gates>(`${activities}/${activity}/gates`),
  add: (activity: string, name: string) => staffClient.post<Gate>(`${activities}/${activity}/gates`, { name }),
  rename: (activity: string, gate: string, name: string) => staffClient.put(`${activities}/${activity}/gates/${gate}`, { name }),
  remove: (activity: string, gate: string) => staffClient.delete(`${activities}/${activity}/gates/${gate}`),
  put: (activity: string, spot: Pick<Spot, 'kind' | 'id'>, gate: string | null) => staffClient.put(`${activities}/${activity}/gate-spots`, { ...spot, gate }),
  checkOut: (activity: string, checkOut: CheckOutRule | null) => staffClient.put(`${activities}/${activity}/check-out`, { checkOut }),
}
