import { useRoute, useRouter } from 'vue-router'
import { memberSession } from '@/kit/http'
import type { SignIn } from './useCheckIn'

/** Sends the person through WeChat's sign-in and back to where they are now. */
export function useSignIn(): SignIn {
  const route = useRoute()
  const router = useRouter()
  const leave = () => window.location.assign(`/app/api/session/oauth-start?to=${encodeURIComponent(router.resolve(route.fullPath).href)}`)

  return {
    leave,
    async ensure() {
      if (await memberSession.restore()) return true
      leave()
      return false
    },
  }
}
