import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import SignIn from './SignIn.vue'

const organisation = () => json({ name: 'Hall' })
const session = (mustChangePassword: boolean) => json({
  accessToken: 'a', expiresInSeconds: 900, mustChangePassword,
  staff: { id: '1', username: 'admin', displayName: 'Wang', roles: [], permissions: [] },
})
const routes = [{ path: '/new-password', name: 'new-password', component: { render: () => null } }]

async function signIn(at = '/') {
  const { wrapper, router } = await mountPage(SignIn, { at, routes })
  await wrapper.get('#username').setValue(' admin ')
  await wrapper.get('#password').setValue('secret')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  return { wrapper, router }
}

afterEach(() => staffSession.drop())

describe('SignIn', () => {
  it('says what is missing and asks nobody', async () => {
    const received = fakeServer(organisation())
    const { wrapper } = await mountPage(SignIn)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await vi.waitFor(() => expect(wrapper.text()).toContain('请输入用户名'))
    expect(wrapper.text()).toContain('请输入密码')
    expect(received).toHaveLength(1)
  })

  it('shows the server\'s words when refused and keeps what was typed', async () => {
    fakeServer(organisation(), problem(429, 'staff.locked-out', { title: 'locked', detail: 'in 15 minutes' }))
    const { wrapper } = await signIn()
    expect(wrapper.get('.form-problem').text()).toContain('locked')
    expect(wrapper.get('.form-problem').text()).toContain('in 15 minutes')
    expect((wrapper.get('#username').element as HTMLInputElement).value).toBe(' admin ')
  })

  it('goes where the person wanted to go', async () => {
    const received = fakeServer(organisation(), session(false))
    const { router } = await signIn('/sign-in?next=/staff')
    expect(received[1]?.body).toBe('{"username":"admin","password":"secret"}')
    expect(router.currentRoute.value.fullPath).toBe('/staff')
  })

  it('goes home when the wanted place is not ours', async () => {
    fakeServer(organisation(), session(false))
    const { router } = await signIn('/sign-in?next=https://elsewhere')
    expect(router.currentRoute.value.fullPath).toBe('/')
  })

  it('asks for an own password after a one-time password', async () => {
    fakeServer(organisation(), session(true))
    const { router } = await signIn('/sign-in?next=/staff')
    expect(router.currentRoute.value.fullPath).toBe('/new-password?next=/staff')
  })
})
