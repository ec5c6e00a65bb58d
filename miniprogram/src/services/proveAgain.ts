import type { CheckInAnswer } from '../domain/contract'
import { whereabouts } from '../platform/whereabouts'
import type { memberCalls } from './memberCalls'

type Proved = { answer: CheckInAnswer } | { missing: 'refused' | 'off' | 'unavailable' }

/** Says again where the phone is, by position and Wi-Fi, for a check-in that waits only for that. */
export async function proveAgain(recordId: string, server: Pick<ReturnType<typeof memberCalls>, 'prove'>, operationKey: string): Promise<Proved> {
  const [located, bssid] = await Promise.all([whereabouts.locate(), whereabouts.bssid()])
  const location = 'found' in located ? located.found : null
  if (location === null && bssid === null) return { missing: 'missing' in located ? located.missing : 'unavailable' }
  return { answer: await server.prove(recordId, { location, bssid }, operationKey) }
}
