import type { RouteLocationNormalized } from 'vue-router'
import { memberSession } from '@/kit/http'

const key = 'mashang.signInTries'
const enough = 2

/** Leaves the page for WeChat's sign-in, which comes back to this address. */
export function leaveToSignIn(fullPath: string): void {
  if (tries() >= enough) {
    remember(0)
    location.assign(`/member/session-problem?code=no-cookies&to=${encodeURIComponent(`/member${fullPath}`)}`)
    return
  }
  remember(tries() + 1)
  location.assign(`/app/api/session/oauth-start?to=${encodeURIComponent(`/member${fullPath}`)}`)
}

/** True when signed in; else the page is left to sign in and comes back to this address. Throws Offline without a server. */
export async function signIn(fullPath: string): Promise<boolean> {
  if (await memberSession.restore()) {
    remember(0)
    return true
  }
  leaveToSignIn(fullPath)
  return false
}

/** The guard of every page. A page opens without the server, too: it says itself what it cannot load. */
export async function letIn(to: RouteLocationNormalized) {
  if (to.meta.anyone) return true
  const session = await memberSession.restore().catch(() => undefined)
  if (session !== null) {
    remember(0)
    return true
  }
  // Back from WeChat twice and still nobody: this browser keeps no cookies, and a third round would never end.
  if (tries() >= enough) {
    remember(0)
    return { name: 'session-problem', query: { code: 'no-cookies', to: `/member${to.fullPath}` } }
  }
  leaveToSignIn(to.fullPath)
  return false
}

function tries(): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 0)
  } catch {
    return 0
  }
}

function remember(count: number): void {
  try {
    sessionStorage.setItem(key, String(count))
  } catch {
    // Without storage the tries are not counted; a browser that refuses both is met nowhere but in tests.
  }
}
