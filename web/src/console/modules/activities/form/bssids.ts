/** What was pasted as Wi-Fi addresses: those that can be used in one form, and those that cannot, as they were typed. */
export interface Bssids {
  read: string[]
  unreadable: string[]
  /** Made up by software: they change any day. */
  madeUp: string[]
}

const plain = /^[0-9a-f]{12}$/
const groupsOfTwo = /^[0-9a-f]{1,2}([:\-.][0-9a-f]{1,2}){5}$/
const groupsOfFour = /^[0-9a-f]{4}([:\-.][0-9a-f]{4}){2}$/
const locallyAdministeredOrGroup = 3

/** One address a line or separated by commas, in any usual form; each is kept once. */
export function readBssids(pasted: string): Bssids {
  const found: Bssids = { read: [], unreadable: [], madeUp: [] }
  for (const typed of pasted.split(/[\s,;\uff0c\uff1b\u3001]+/).filter(Boolean)) {
    const address = readBssid(typed)
    const kind = address === null ? found.unreadable : isMadeUp(address) ? found.madeUp : found.read
    const kept = kind === found.read ? address! : typed
    if (!kind.includes(kept)) kind.push(kept)
  }
  return found
}

/** `3c:22:fb:0a:1b:2c`, or null when it is no hardware address. */
export function readBssid(typed: string): string | null {
  const lower = typed.toLowerCase()
  if (!plain.test(lower) && !groupsOfTwo.test(lower) && !groupsOfFour.test(lower)) return null
  const digits = lower.split(/[:\-.]/).map((group) => (group.length === 1 ? `0${group}` : group)).join('')
  return digits.match(/../g)!.join(':')
}

function isMadeUp(address: string): boolean {
  return address === '00:00:00:00:00:00' || (parseInt(address.slice(0, 2), 16) & locallyAdministeredOrGroup) !== 0
}
