import type { TagView } from './tagCalls'

export function aTag(differing: Partial<TagView> = {}): TagView {
  return {
    id: '5', name: 'North door', kind: 'DYNAMIC', ordinal: 1, uid: null, createdAt: '2026-11-20T01:00:00Z', keysShownAt: null, lastTouchedAt: null,
    revokedAt: null, revokedReason: null, ...differing,
  }
}
