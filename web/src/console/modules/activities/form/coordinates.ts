export interface Coordinates {
  latitude: number
  longitude: number
}

const number = /[-+]?\d{1,3}(?:\.\d+)?/g

/**
 * Two numbers out of whatever was pasted: `24.88,102.83`, `24.88 N, 102.83 E`, `(24.88, 102.83)`, a map link. Latitude first,
 * as maps copy it; the other way round is recognised where only one order can be right. Null when it is no place on Earth.
 */
export function readCoordinates(pasted: string): Coordinates | null {
  const found = pairOfLink(pasted) ?? pasted.match(number)
  if (!found || found.length !== 2) return null
  const [first, second] = found.map(Number) as [number, number]
  if (fits(first, second)) return { latitude: first, longitude: second }
  return fits(second, first) ? { latitude: second, longitude: first } : null
}

// A link has more numbers than those of the place; it is the first two with a fraction, next to each other, that count.
function pairOfLink(pasted: string): [string, string] | null {
  if (!/^https?:/.test(pasted.trim())) return null
  const pair = /(-?\d{1,3}\.\d+)(?:,|%2C)(-?\d{1,3}\.\d+)/i.exec(pasted)
  return pair ? [pair[1]!, pair[2]!] : null
}

function fits(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
