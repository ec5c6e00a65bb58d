import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'

type Schemas = components['schemas']

export type Attempts = Schemas['AttemptsView']
export type AttemptFigures = Schemas['AttemptFigures']
export type Trouble = Schemas['Trouble']

const path = (activity: string) => `/console/api/activities/${activity}/attempts`

export const attemptsKey = (activity: string, days: number) => [path(activity), days]

export const attemptCalls = {
  read: (activity: string, days: number) => staffClient.get<Attempts>(path(activity), { query: { days } }),
}
