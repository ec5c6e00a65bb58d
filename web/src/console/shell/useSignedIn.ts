import { computed } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'
import { staffClient, staffSession, type Permission, type StaffSessionBody } from '@/kit/http'

const staff = computed(() => staffSession.current.value?.staff ?? null)

/** True without a permission to ask for, else when the signed-in staff member has it. */
export function may(permission: Permission | undefined): boolean {
  return permission === undefined || (staff.value?.permissions.includes(permission) ?? false)
}

/** Who is signed in and what they may do. */
export function useSignedIn() {
  const router = useRouter()
  const queries = useQueryClient()

  async function signIn(username: string, password: string): Promise<StaffSessionBody> {
    const body = await staffClient.post<StaffSessionBody>('/console/api/session', { username, password })
    queries.clear()
    staffSession.adopt(body)
    return body
  }

  async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
    staffSession.adopt(await staffClient.put<StaffSessionBody>('/console/api/session/password', { currentPassword, newPassword }))
  }

  async function signOut(): Promise<void> {
    await staffClient.delete('/console/api/session')
    staffSession.drop()
    queries.clear()
    await router.replace({ name: 'sign-in' })
  }

  return { staff, may, signIn, changePassword, signOut }
}
