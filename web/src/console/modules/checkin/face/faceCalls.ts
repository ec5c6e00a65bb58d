import { staffClient } from '@/kit/http'
import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type FaceSettings = Schemas['FaceSettings']
export type FaceView = Schemas['FaceSettingsView']

const path = '/console/api/face'

export const faceKey = [`${path}/settings`]
export const faceStateKey = [`${path}/state`]

export const faceCalls = {
  look: () => staffClient.get<FaceView>(`${path}/settings`),
  change: (request: Schemas['FaceSettingsRequest']) => staffClient.put<FaceView>(`${path}/settings`, request),
  state: () => staffClient.get<Schemas['FaceStateView']>(`${path}/state`),
}
