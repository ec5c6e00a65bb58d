const storageKey = 'mashang.device'
const bytes = 16
let ofThisPage: string | null = null

/** A random key that tells this phone from others and says nothing else of it; without storage it lives as long as the page. */
export function deviceKey(): string {
  const kept = read() ?? ofThisPage
  if (kept) return kept
  const made = [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  ofThisPage = made
  try {
    localStorage.setItem(storageKey, made)
  } catch {
    // Private windows may refuse storage.
  }
  return made
}

/** In the sandbox everybody holds a phone of their own, though all of them are this browser. */
export function pickUpPhoneOf(person: string): void {
  try {
    localStorage.setItem(storageKey, `sandbox-${person}`)
  } catch {
    // Private windows may refuse storage.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
