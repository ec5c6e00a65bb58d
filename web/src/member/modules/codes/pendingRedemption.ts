import { newOperationKey } from '@/kit/http'

interface Pending {
  code: string
  key: string
}

const place = 'mashang.redemption'

/** The key of this code's redemption, kept before the first send: a retry, also after a reload, is the same operation. */
export function keyFor(code: string, storage: Storage = localStorage): string {
  const kept = read(storage)
  if (kept?.code === code) return kept.key
  const pending: Pending = { code, key: newOperationKey() }
  storage.setItem(place, JSON.stringify(pending))
  return pending.key
}

/** Forgets the key once the server has given its last word. */
export function settle(storage: Storage = localStorage): void {
  storage.removeItem(place)
}

function read(storage: Storage): Pending | null {
  try {
    return JSON.parse(storage.getItem(place) ?? 'null') as Pending | null
  } catch {
    return null
  }
}
