import { readFailure, Offline, Problem } from '@/kit/http'
import { languageTag } from '@/kit/i18n/language'

interface DisplaySession {
  accessToken: string
  expiresInSeconds: number
  displayName: string
}

const renewBeforeMs = 60_000

/** The rights of one display: a short access token for the long one behind the #, which never leaves this page otherwise. */
export function createDisplaySession(displayToken: string) {
  let current: DisplaySession | null = null
  let renewAtMs = 0
  let running: Promise<DisplaySession> | null = null

  async function exchange(): Promise<DisplaySession> {
    const response = await call('/screen/api/session', {
      method: 'POST', body: JSON.stringify({ displayToken }), headers: { 'Content-Type': 'application/json' },
    })
    const session = await response.json() as DisplaySession
    current = session
    renewAtMs = performance.now() + session.expiresInSeconds * 1000 - renewBeforeMs
    return session
  }

  const renew = () => (running ??= exchange().finally(() => (running = null)))
  const ask = (path: string) => call(path, { headers: { Authorization: `Bearer ${current?.accessToken ?? ''}` } })

  return {
    accessToken: () => current?.accessToken,
    renew,
    isDue: () => performance.now() >= renewAtMs,
    async get<T>(path: string): Promise<T> {
      const response = await ask(path).catch(async (error) => {
        if (!(error instanceof Problem) || error.status !== 401) throw error
        await renew()
        return ask(path)
      })
      return await response.json() as T
    },
  }
}

/** True when the server says that this display is not, or no longer, known. */
export function isRevoked(error: unknown): boolean {
  return error instanceof Problem && error.status === 401 && error.code === 'activities.display-unknown'
}

async function call(path: string, init: RequestInit): Promise<Response> {
  const headers = { 'Accept': 'application/json', 'Accept-Language': languageTag(), ...init.headers }
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch((cause) => {
    throw new Offline({ cause })
  })
  if (!response.ok) throw await readFailure(response)
  return response
}
