import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteLocationNormalized } from 'vue-router'
import { memberSession } from '@/kit/http'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { leaveToSignIn, letIn } from './memberSignIn'

const left = vi.fn()
const to = (fullPath: string, anyone = false) => ({ fullPath, meta: { anyone } }) as unknown as RouteLocationNormalized

beforeEach(() => {
  vi.stubGlobal('location', { assign: left, origin: 'http://localhost' })
  sessionStorage.clear()
})
afterEach(() => {
  left.mockClear()
  memberSession.drop()
})

describe('letIn', () => {
  it('opens pages for anyone without asking', async () => {
    await expect(letIn(to('/open-in-wechat', true))).resolves.toBe(true)
  })

  it('leaves for the sign-in that comes back to the same address, and gives up after two rounds', async () => {
    fakeServer(problem(401, 'platform.sign-in-needed'))
    await expect(letIn(to('/redeem?c=A1&x=2'))).resolves.toBe(false)
    expect(left).toHaveBeenCalledWith('/app/api/session/oauth-start?to=%2Fmember%2Fredeem%3Fc%3DA1%26x%3D2')
    await expect(letIn(to('/points'))).resolves.toBe(false)
    await expect(letIn(to('/points'))).resolves.toMatchObject({ name: 'session-problem', query: { code: 'no-cookies' } })
    expect(left).toHaveBeenCalledTimes(2)
  })

  it('gives up as well when a page signs in by itself', () => {
    for (let round = 0; round < 3; round++) leaveToSignIn('/check-in?t=A')
    expect(left).toHaveBeenLastCalledWith('/member/session-problem?code=no-cookies&to=%2Fmember%2Fcheck-in%3Ft%3DA')
  })

  it('lets a signed-in member in', async () => {
    memberSession.adopt({ accessToken: 'a', expiresInSeconds: 900, member: { id: '1', name: '', hasPhone: false, maskedPhone: null } })
    await expect(letIn(to('/points'))).resolves.toBe(true)
    fakeServer(json({}))
    expect(left).not.toHaveBeenCalled()
  })
})
