import { staffClient } from '@/kit/http'
import type { CheckInPolicy } from '../reviewTypes'

const path = (activity: string) => `/console/api/activities/${activity}/check-in-policy`

export const policyKey = (activity: string) => [path(activity)]

export const policyCalls = {
  read: (activity: string) => staffClient.get<CheckInPolicy>(path(activity)),
  change: (activity: string, policy: CheckInPolicy) => staffClient.put<CheckInPolicy>(path(activity), policy),
}
