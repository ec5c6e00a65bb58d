import { afterEach, describe, expect, it } from 'vitest'
import { staffSession, type StaffSessionBody } from '@/kit/http'
import { fakeServer, problem } from '@/kit/testing/fakeServer'
import { isDenied, router, whereTo } from './router'

const signedIn = (more: Partial<StaffSessionBody> = {}) => staffSession.adopt({
  accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
  staff: { id: '1', username: 'li', displayName: 'Li', roles: ['DOOR'], permissions: ['STAFF_READ'] }, ...more,
})
const to = (path: string) => whereTo(router.resolve(path) as Parameters<typeof whereTo>[0])

afterEach(() => staffSession.drop())

describe('router', () => {
  it('leads strangers to the sign-in page and remembers where they wanted to go', async () => {
    fakeServer(problem(401, 'platform.token-invalid'))
    await expect(to('/staff')).resolves.toEqual({ name: 'sign-in', query: { next: '/staff' } })
    await expect(to('/sign-in')).resolves.toBe(true)
  })

  it('lets nobody past a one-time password', async () => {
    signedIn({ mustChangePassword: true })
    await expect(to('/staff')).resolves.toMatchObject({ name: 'new-password' })
    await expect(to('/new-password')).resolves.toBe(true)
  })

  it('lets the signed in through, and not back to the sign-in page', async () => {
    signedIn()
    await expect(to('/staff')).resolves.toBe(true)
    await expect(to('/sign-in')).resolves.toEqual({ name: 'home' })
  })

  it('denies a page whose permission is missing', () => {
    signedIn()
    expect(isDenied(router.resolve('/staff') as Parameters<typeof isDenied>[0])).toBe(false)
    expect(isDenied(router.resolve('/audit') as Parameters<typeof isDenied>[0])).toBe(true)
  })
})
