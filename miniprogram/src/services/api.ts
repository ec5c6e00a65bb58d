import { failureOf, isStillRecording, Problem } from '../domain/failure'
import type { HttpAnswer, HttpRequest } from '../platform/http'

export type Query = Record<string, string | number | null | undefined>

export interface CallOptions {
  query?: Query
  /** For everything that records: the same key again gets the same answer. */
  operationKey?: string
}

/** Whose token goes with a call. */
export interface Session {
  token(): Promise<string>
  /** A new token after one was refused; throws when there is none to be had. */
  renew(): Promise<string>
}

/** Calls that return the data of the answer or throw Problem, Offline or Unexpected; nothing else. */
export interface Api {
  get<T>(path: string, query?: Query): Promise<T>
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>
  put<T>(path: string, body?: unknown): Promise<T>
  delete<T>(path: string): Promise<T>
}

export interface ApiParts {
  base: string
  send(request: HttpRequest): Promise<HttpAnswer>
  languageTag(): string
  /** What time the server says it is. */
  heard(date: string | undefined): void
  session: Session | null
}

export function createApi(parts: ApiParts): Api {
  async function call<T>(method: HttpRequest['method'], path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    const url = parts.base + withQuery(path, options.query)
    const transmit = async (token: string | null) => {
      const answer = await parts.send({ method, url, headers: headersOf(token, options, body), body })
      parts.heard(answer.header('date'))
      return answer
    }
    const { session } = parts
    const first = await transmit(session ? await session.token() : null)
    if (session && isSignInOver(first)) return read<T>(await transmit(await session.renew()))
    return read<T>(first)
  }

  function headersOf(token: string | null, { operationKey }: CallOptions, body: unknown): Record<string, string> {
    const headers: Record<string, string> = { 'Accept': 'application/json', 'Accept-Language': parts.languageTag() }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (token) headers.Authorization = `Bearer ${token}`
    if (operationKey) headers['Idempotency-Key'] = operationKey
    return headers
  }

  return {
    get: (path, query) => call('GET', path, undefined, { query }),
    post: (path, body, options) => call('POST', path, body, options),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  }
}

function isSignInOver(answer: HttpAnswer): boolean {
  if (answer.status !== 401) return false
  const failure = failureOf(answer.status, answer.body, answer.header)
  return failure instanceof Problem && /\.(token-expired|token-invalid|sign-in-needed)$/.test(failure.code)
}

function read<T>(answer: HttpAnswer): T {
  if (answer.status >= 200 && answer.status < 300) {
    // "Kept, not recorded yet" comes as a success and is not the answer that the caller waits for.
    const kept = answer.status === 202 ? failureOf(202, answer.body, answer.header) : null
    if (kept && isStillRecording(kept)) throw kept
    return answer.body as T
  }
  throw failureOf(answer.status, answer.body, answer.header)
}

function withQuery(path: string, query: Query = {}): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (present.length === 0) return path
  return `${path}?${present.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')}`
}
