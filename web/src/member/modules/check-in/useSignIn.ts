import { useRoute } from 'vue-router'
import { leaveToSignIn, signIn } from '../../shell/memberSignIn'
import type { SignIn } from './useCheckIn'

/** Signing in from the page that is open, and back to it. */
export function useSignIn(): SignIn {
  const route = useRoute()
  return { ensure: () => signIn(route.fullPath), leave: () => leaveToSignIn(route.fullPath) }
}
