// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fakeServer, json, problem } from '../testing/fakeServer'
import { createApiClient, withQuery } from './apiClient'
import { isFinal, isStillRecording, Offline, Problem, Unexpected } from './problem'
import { createSession } from './session'

const refreshUrl = '/console/api/session/refresh'

function signedInClient(accessToken = 'old') {
  const session = createSession(refreshUrl)
  session.adopt({ accessToken, expiresInSeconds: 600 })
  return { session, client: createApiClient(session) }
}

describe('apiClient', () => {
  it('returns the data and sends token, language and operation key', async () => {
    const received = fakeServer(json({ name: 'x' }))
    const { client } = signedInClient()
    const answer = await client.post<{ name: string }>('/console/api/things', { a: 1 }, { operationKey: 'k-1', query: { q: 'é ', none: null } })
    expect(answer).toEqual({ name: 'x' })
    expect(received[0]).toMatchObject({ method: 'POST', url: '/console/api/things?q=%C3%A9+', body: '{"a":1}' })
    expect(received[0]?.headers.get('Authorization')).toBe('Bearer old')
    expect(received[0]?.headers.get('Accept-Language')).toBe('zh-CN')
    expect(received[0]?.headers.get('Idempotency-Key')).toBe('k-1')
  })

  it('returns nothing for an answer without a body', async () => {
    fakeServer(new Response(null, { status: 204 }))
    await expect(signedInClient().client.delete('/console/api/session')).resolves.toBeUndefined()
  })

  it('does not take "kept, not recorded yet" for an answer, and leaves other 202s alone', async () => {
    fakeServer(json({ code: 'intake.still-recording', title: 't', detail: 'd', status: 202 }, 202), json({ id: '7' }, 202))
    const { client } = signedInClient()
    const kept = await client.post('/app/api/redemptions', {}).catch((error: unknown) => error)
    expect([isStillRecording(kept), isFinal(kept)]).toEqual([true, false])
    await expect(client.post('/console/api/code-imports', {})).resolves.toEqual({ id: '7' })
  })

  it('throws the server\'s problem with everything in it', async () => {
    fakeServer(problem(429, 'staff.locked-out', { retryAfterSeconds: 900, fields: [{ field: 'username', message: 'm' }, { bad: 1 }] }))
    const failure = await signedInClient().client.get('/x').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Problem)
    expect(failure).toMatchObject({
      code: 'staff.locked-out', status: 429, retryAfterSeconds: 900, requestId: 'r-1', fields: [{ field: 'username', message: 'm' }],
    })
  })

  it('throws Offline when no answer came', async () => {
    fakeServer(new TypeError('fetch failed'))
    await expect(signedInClient().client.get('/x')).rejects.toBeInstanceOf(Offline)
  })

  it('throws Unexpected with the request id for an answer without a code', async () => {
    fakeServer(new Response('<html>', { status: 500, headers: { 'X-Request-Id': 'r-9' } }))
    const failure = await signedInClient().client.get('/x').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Unexpected)
    expect(failure).toMatchObject({ status: 500, requestId: 'r-9' })
  })

  it('renews an expired token once and sends the same request again', async () => {
    const received = fakeServer(problem(401, 'platform.token-expired'), json({ accessToken: 'new', expiresInSeconds: 600 }), json({ ok: true }))
    const { client, session } = signedInClient()
    await expect(client.put('/console/api/x', { a: 1 })).resolves.toEqual({ ok: true })
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual(['PUT /console/api/x', `POST ${refreshUrl}`, 'PUT /console/api/x'])
    expect(received[2]?.headers.get('Authorization')).toBe('Bearer new')
    expect(received[2]?.body).toBe('{"a":1}')
    expect(session.current.value?.accessToken).toBe('new')
  })

  it.each(['platform.token-invalid', 'platform.sign-in-needed'])('tries the cookie after %s as well', async (code) => {
    const received = fakeServer(problem(401, code), json({ accessToken: 'new', expiresInSeconds: 600 }), json({ ok: true }))
    await expect(signedInClient().client.get('/console/api/x')).resolves.toEqual({ ok: true })
    expect(received).toHaveLength(3)
  })

  it('renews once for calls that expire together', async () => {
    const received = fakeServer(
      problem(401, 'platform.token-expired'), problem(401, 'platform.token-expired'),
      json({ accessToken: 'new', expiresInSeconds: 600 }), json(1), json(2),
    )
    const { client } = signedInClient()
    await Promise.all([client.get('/a'), client.get('/b')])
    expect(received.filter(({ url }) => url === refreshUrl)).toHaveLength(1)
  })

  it('does not renew twice when the new token is refused as well', async () => {
    const received = fakeServer(
      problem(401, 'platform.token-expired'), json({ accessToken: 'new', expiresInSeconds: 600 }), problem(401, 'platform.token-expired'),
    )
    await expect(signedInClient().client.get('/a')).rejects.toMatchObject({ code: 'platform.token-expired' })
    expect(received).toHaveLength(3)
  })

  it('forgets the session when the refresh cookie is refused', async () => {
    fakeServer(problem(401, 'platform.token-expired'), problem(401, 'platform.token-invalid'))
    const { client, session } = signedInClient()
    await expect(client.get('/a')).rejects.toMatchObject({ code: 'platform.token-expired' })
    expect(session.current.value).toBeNull()
  })

  it('lets a wrong password through as the problem that it is', async () => {
    const received = fakeServer(problem(401, 'staff.credentials-wrong'))
    await expect(signedInClient().client.post('/console/api/session', {})).rejects.toMatchObject({ code: 'staff.credentials-wrong' })
    expect(received).toHaveLength(1)
  })

  it('passes the caller\'s own cancellation on as it is', async () => {
    const cancelled = new DOMException('gone', 'AbortError')
    fakeServer(cancelled)
    const caller = new AbortController()
    caller.abort()
    await expect(signedInClient().client.get('/a', { signal: caller.signal })).rejects.toBe(cancelled)
  })

  it('names a download as the server does', async () => {
    fakeServer(new Response('a,b', { headers: { 'Content-Disposition': 'attachment; filename*=UTF-8\'\'%E7%A0%81.csv' } }))
    await expect(signedInClient().client.download('/x')).resolves.toMatchObject({ fileName: '码.csv' })
  })

  it('leaves empty parts of a query out', () => {
    expect(withQuery('/x', { q: '', cursor: null, limit: 20 })).toBe('/x?limit=20')
  })
})
