import createOpenApiClient, { type Client } from 'openapi-fetch'
import type { paths } from '@/generated/api'
import { languageTag } from '../i18n/language'
import { isStillRecording, Offline, Problem, readFailure, Unexpected } from './problem'
import { ourMark, type Session, type SessionBody } from './session'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface CallOptions {
  query?: Query
  signal?: AbortSignal
  /** From newOperationKey(), for everything that gives, takes or records. */
  operationKey?: string
  timeoutSeconds?: number
}

export interface Download {
  blob: Blob
  fileName: string | null
}

/** Calls that return the data of the answer or throw Problem, Offline or Unexpected; nothing else. */
export interface ApiClient {
  get<T>(path: string, options?: CallOptions): Promise<T>
  post<T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T>
  put<T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T>
  patch<T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T>
  delete<T = void>(path: string, options?: CallOptions): Promise<T>
  /** A multipart upload. */
  upload<T>(path: string, form: FormData, options?: CallOptions): Promise<T>
  /** A file, with the name that the server gave it. */
  download(path: string, options?: CallOptions): Promise<Download>
  /** The client typed by the contract; wrap its calls in `answer(...)`. */
  readonly contract: Client<paths>
}

interface Call {
  method: string
  headers: Record<string, string>
  body?: BodyInit
  signal?: AbortSignal
  timeoutSeconds?: number
}

export function createApiClient<Body extends SessionBody>(session: Session<Body>): ApiClient {
  async function send(url: string, call: Call): Promise<Response> {
    const first = await transmit(url, call, session.current.value?.accessToken)
    if (first.ok) return first
    const failure = await readFailure(first)
    if (!worthRenewing(failure)) throw failure
    const renewed = await session.refresh()
    if (!renewed) throw failure
    const second = await transmit(url, call, renewed.accessToken)
    if (second.ok) return second
    throw await readFailure(second)
  }

  const json = async <T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<T> => {
    const headers = headersOf(options)
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const response = await send(withQuery(path, options.query), {
      ...options, method, headers, body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (response.status === 202) await stopAtStillRecording(response.clone())
    return readBody<T>(response)
  }

  return {
    get: (path, options) => json('GET', path, undefined, options),
    post: (path, body, options) => json('POST', path, body, options),
    put: (path, body, options) => json('PUT', path, body, options),
    patch: (path, body, options) => json('PATCH', path, body, options),
    delete: (path, options) => json('DELETE', path, undefined, options),
    async upload<T>(path: string, form: FormData, options: CallOptions = {}) {
      const call = { timeoutSeconds: 120, ...options, method: 'POST', headers: headersOf(options), body: form }
      return readBody<T>(await send(withQuery(path, options.query), call))
    },
    async download(path, options = {}) {
      const call = { timeoutSeconds: 120, ...options, method: 'GET', headers: { ...headersOf(options), Accept: '*/*' } }
      const response = await send(withQuery(path, options.query), call)
      return { blob: await response.blob(), fileName: fileNameOf(response) }
    },
    contract: createOpenApiClient<paths>({
      baseUrl: globalThis.location?.origin,
      fetch: async (request) => send(request.url, {
        method: request.method,
        headers: { ...Object.fromEntries(request.headers), ...ourMark, 'Accept-Language': languageTag() },
        body: request.body ? await request.text() : undefined,
        signal: request.signal,
      }),
    }),
  }
}

/** Safely kept by the server, but not recorded yet: not the answer that the caller waits for. */
async function stopAtStillRecording(response: Response): Promise<void> {
  const answered = await readFailure(response)
  if (isStillRecording(answered)) throw answered
}

/** The data of a contract call, which by then is there: every refusal was thrown. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}

// Expired, ended, signed with keys that are gone, or not there yet: in each case the cookie has the last word.
function worthRenewing(failure: Problem | Unexpected): boolean {
  return failure instanceof Problem && failure.status === 401 && /\.(token-expired|token-invalid|sign-in-needed)$/.test(failure.code)
}

function headersOf(options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = { ...ourMark, 'Accept': 'application/json', 'Accept-Language': languageTag() }
  if (options.operationKey) headers['Idempotency-Key'] = options.operationKey
  return headers
}

export function withQuery(path: string, query: Query = {}): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (present.length === 0) return path
  return `${path}?${new URLSearchParams(present.map(([name, value]) => [name, String(value)]))}`
}

async function transmit(url: string, call: Call, token: string | undefined): Promise<Response> {
  const headers = token ? { ...call.headers, Authorization: `Bearer ${token}` } : call.headers
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), (call.timeoutSeconds ?? 20) * 1000)
  const stop = () => limit.abort()
  call.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await fetch(url, {
      method: call.method, headers, body: call.body, credentials: 'same-origin', signal: limit.signal,
    })
  } catch (cause) {
    // The caller's own cancellation is not a failure of the network.
    if (call.signal?.aborted) throw cause
    throw new Offline({ cause })
  } finally {
    clearTimeout(timer)
    call.signal?.removeEventListener('abort', stop)
  }
}

async function readBody<T>(response: Response): Promise<T> {
  const body = await response.text().catch((cause) => {
    throw new Offline({ cause })
  })
  if (body === '') return undefined as T
  try {
    return JSON.parse(body) as T
  } catch (cause) {
    throw new Unexpected(response.status, response.headers.get('X-Request-Id') ?? undefined, { cause })
  }
}

function fileNameOf(response: Response): string | null {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null)
}
