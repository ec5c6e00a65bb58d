import type { Tone } from '@/kit/parts/StateChip.vue'
import type { Method } from '../activityTypes'
import type { TagKind, TagView } from './tagCalls'

export type TagState = 'revoked' | 'toProgram' | 'untouched' | 'working'

/** What an organiser should know first: a dynamic tag whose keys nobody has seen cannot be on any chip. */
export function stateOf(tag: TagView): TagState {
  if (tag.revokedAt) return 'revoked'
  if (tag.lastTouchedAt) return 'working'
  return tag.kind === 'DYNAMIC' && !tag.keysShownAt ? 'toProgram' : 'untouched'
}

export const tones: Record<TagState, Tone> = { revoked: 'danger', toProgram: 'pending', untouched: 'quiet', working: 'success' }

export const methodOf: Record<TagKind, Method> = { STATIC: 'NFC_STATIC', DYNAMIC: 'NFC_DYNAMIC' }

/** Why tags that are there do not work: their way in is switched off, or fixed ones lack the check of the place. */
export function hindrance(tags: readonly TagView[], methods: readonly Method[], placeChecked: boolean): 'methodOff' | 'placeOff' | null {
  const alive = tags.filter(({ revokedAt }) => !revokedAt)
  if (alive.some(({ kind }) => !methods.includes(methodOf[kind]))) return 'methodOff'
  return !placeChecked && alive.some(({ kind }) => kind === 'STATIC') ? 'placeOff' : null
}

/** Writing tools ask for https:// apart from the rest. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '')
}
