import type { components } from '@/generated/api'
import { staffClient } from '@/kit/http'

type Schemas = components['schemas']

export type TagKind = Schemas['TagKind']
export type TagView = Schemas['TagView']
export type TagsView = Schemas['TagsView']
export type TagSheetView = Schemas['TagSheetView']
export type TagKeysView = Schemas['TagKeysView']

const tags = '/console/api/tags'
const ofActivity = (activity: string) => `/console/api/activities/${activity}/tags`

export const tagsKey = (activity: string) => [ofActivity(activity)]

export const tagCalls = {
  list: (activity: string) => staffClient.get<TagsView>(ofActivity(activity)),
  add: (activity: string, request: Schemas['NewTagRequest']) => staffClient.post<TagView>(ofActivity(activity), request),
  sheet: (tag: string) => staffClient.get<TagSheetView>(`${tags}/${tag}/sheet`),
  keys: (tag: string) => staffClient.post<TagKeysView>(`${tags}/${tag}/keys`),
  revoke: (tag: string, reason: string) => staffClient.post(`${tags}/${tag}/revoke`, { reason }),
  simulate: (tag: string) => staffClient.post<{ url: string }>(`${tags}/${tag}/simulated-touches`),
}
