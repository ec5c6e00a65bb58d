// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fakeServer, json, problem } from '../testing/fakeServer'
import { Offline } from './problem'
import { createSession } from './session'

const body = { accessToken: 'a', expiresInSeconds: 600 }

describe('session', () => {
  it('is restored through the cookie once, however often it is asked', async () => {
    const received = fakeServer(json(body))
    const session = createSession('/refresh')
    await Promise.all([session.restore(), session.restore()])
    await session.restore()
    expect(received).toHaveLength(1)
    expect(session.current.value).toEqual(body)
    expect(received[0]?.headers.get('X-Requested-With')).toBe('mashang')
  })

  it('is not restored after it was dropped', async () => {
    fakeServer(json(body))
    const session = createSession('/refresh')
    await session.restore()
    session.drop()
    await expect(session.restore()).resolves.toBeNull()
  })

  it('ends with the account', async () => {
    fakeServer(problem(403, 'staff.disabled'))
    await expect(createSession('/refresh').refresh()).resolves.toBeNull()
  })

  it('does not take a refusal of another kind for a session that ended', async () => {
    fakeServer(problem(403, 'platform.requested-with-missing'))
    await expect(createSession('/refresh').refresh()).rejects.toMatchObject({ code: 'platform.requested-with-missing' })
  })

  it('is null without a cookie, and that is not asked again', async () => {
    const received = fakeServer(problem(401, 'platform.token-invalid'))
    const session = createSession('/refresh')
    await expect(session.restore()).resolves.toBeNull()
    await expect(session.restore()).resolves.toBeNull()
    expect(received).toHaveLength(1)
  })

  it('asks again after the network was away', async () => {
    fakeServer(new TypeError('fetch failed'), json(body))
    const session = createSession('/refresh')
    await expect(session.restore()).rejects.toBeInstanceOf(Offline)
    await expect(session.restore()).resolves.toEqual(body)
  })

  it('keeps the token when the server only stumbles', async () => {
    fakeServer(new Response('', { status: 503 }))
    const session = createSession('/refresh')
    session.adopt(body)
    await expect(session.refresh()).rejects.toBeInstanceOf(Offline)
    expect(session.current.value).toEqual(body)
  })
})
