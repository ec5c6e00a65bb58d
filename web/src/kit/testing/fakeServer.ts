import { vi } from 'vitest'

export interface Received {
  method: string
  url: string
  headers: Headers
  body: string | null
}

type Answer = Response | Error | ((request: Received) => Response | Promise<Response>)

/** Answers the calls of fetch one after the other and remembers what was asked. */
export function fakeServer(...answers: Answer[]) {
  const received: Received[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    const request = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), body: (init.body as string) ?? null }
    received.push(request)
    const answer = answers[received.length - 1]
    if (!answer) throw new Error(`no answer prepared for ${request.method} ${url}`)
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(request) : answer
  }))
  return received
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

export function problem(status: number, code: string, more: Record<string, unknown> = {}): Response {
  const body = { type: `urn:mashang:${code}`, title: `title of ${code}`, detail: `detail of ${code}`, status, code, requestId: 'r-1', ...more }
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })
}
