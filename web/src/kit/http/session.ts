import { shallowRef, type Ref } from 'vue'
import { languageTag } from '../i18n/language'
import { Offline, Problem, readFailure, Unexpected } from './problem'

/** What every sign-in answers, for staff and for members alike. */
export interface SessionBody {
  accessToken: string
  expiresInSeconds: number
}

/** Who is signed in: the access token lives in memory only, the refresh token only in an HttpOnly cookie. */
export interface Session<Body extends SessionBody> {
  readonly current: Readonly<Ref<Body | null>>
  /** Takes the body of a sign-in. */
  adopt(body: Body): void
  /** Forgets the token; the cookie is the server's to remove. */
  drop(): void
  /** Gets a new access token through the cookie; null when the cookie is gone. Callers at the same time share one call. */
  refresh(): Promise<Body | null>
  /** The first refresh after the page was opened, once. */
  restore(): Promise<Body | null>
}

/** Tells the server that our own page asks: no form or image of another site can set a header. */
export const ourMark = { 'X-Requested-With': 'mashang' }

export function createSession<Body extends SessionBody>(refreshUrl: string): Session<Body> {
  const current = shallowRef(null) as Ref<Body | null>
  let running: Promise<Body | null> | null = null
  let restored: Promise<Body | null> | null = null

  function hold(body: Body | null): Body | null {
    restored = Promise.resolve(body)
    return (current.value = body)
  }

  function refresh() {
    running ??= oneTabAtATime(refreshUrl, () => askForToken<Body>(refreshUrl))
      .then(hold)
      .finally(() => (running = null))
    return running
  }

  return {
    current,
    refresh,
    adopt: hold,
    drop: () => hold(null),
    restore: () => restored ?? refresh(),
  }
}

// A refresh token is good for one use: two tabs that use it together would look like a theft.
function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  return locks ? (locks.request(`mashang:${name}`, work) as Promise<T>) : work()
}

async function askForToken<Body>(url: string): Promise<Body | null> {
  const headers = { ...ourMark, 'Accept-Language': languageTag(), 'Accept': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, credentials: 'same-origin' }).catch((cause) => {
    throw new Offline({ cause })
  })
  if (response.ok) return (await response.json()) as Body
  const failure = await readFailure(response)
  if (response.status === 401 || (failure instanceof Problem && failure.code.endsWith('.disabled'))) return null
  throw failure instanceof Unexpected && response.status >= 502 ? new Offline({ cause: failure }) : failure
}
