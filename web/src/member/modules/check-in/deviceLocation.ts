import type { LocationEvidence } from './checkInTypes'

export type LocationAnswer = { found: LocationEvidence } | { missing: 'refused' | 'unavailable' }

const patienceMs = 12_000
const denied = 1

/** Where the phone says it is; browsers speak WGS-84. */
export function askLocation(geolocation: Geolocation | undefined = globalThis.navigator?.geolocation): Promise<LocationAnswer> {
  if (!geolocation) return Promise.resolve({ missing: 'unavailable' })
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({
        found: { latitude: coords.latitude, longitude: coords.longitude, accuracyMeters: Math.max(1, Math.round(coords.accuracy)), datum: 'WGS84', mocked: null },
      }),
      ({ code }) => resolve({ missing: code === denied ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 10_000 },
    )
  })
}

/** True when the browser would hand out the position without a question. */
export async function locationAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}
