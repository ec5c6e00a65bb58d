import type { Touch } from './checkInTypes'

const storageKey = 'mashang.touch'

/** Keeps what a tag gave for as long as this tab lives, so that the address bar need not; false without storage. */
export function keepTouch(touch: Touch): boolean {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(touch))
    return true
  } catch {
    return false
  }
}

export function keptTouch(): Touch | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Touch | null
  } catch {
    return null
  }
}

export function dropTouch(): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
}
