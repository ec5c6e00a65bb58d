import { useRoute, useRouter } from 'vue-router'

/** Sends the person through WeChat's sign-in and back to where they are now. */
export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  return () => window.location.assign(`/app/api/session/oauth-start?to=${encodeURIComponent(router.resolve(route.fullPath).href)}`)
}
