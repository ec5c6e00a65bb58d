/** One field that the server refused, named as in the request. */
export interface ProblemField {
  field: string
  message: string
}

/** The server's named refusal (RFC 9457); `code` is the only part that logic may look at. */
export class Problem extends Error {
  readonly kind = 'problem'
  constructor(
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly status: number,
    readonly requestId?: string,
    readonly retryAfterSeconds?: number,
    readonly fields: readonly ProblemField[] = [],
    /** Values that the texts mention, for pages that show more than the text. */
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${title}`)
    this.name = 'Problem'
  }
}

/** No answer came: the request may or may not have arrived, so send it again with the same operation key. */
export class Offline extends Error {
  readonly kind = 'offline'
  constructor(options?: ErrorOptions) {
    super('no answer from the server', options)
    this.name = 'Offline'
  }
}

/** An answer that nobody has a name for; `requestId` finds it in the server's log. */
export class Unexpected extends Error {
  readonly kind = 'unexpected'
  constructor(
    readonly status: number,
    readonly requestId?: string,
    options?: ErrorOptions,
  ) {
    super(`unexpected answer ${status}`, options)
    this.name = 'Unexpected'
  }
}

export type Failure = Problem | Offline | Unexpected

export function isFailure(error: unknown): error is Failure {
  return error instanceof Problem || error instanceof Offline || error instanceof Unexpected
}

/** Anything thrown becomes one of the three failures, so that screens have three cases and no more. */
export function asFailure(error: unknown): Failure {
  return isFailure(error) ? error : new Unexpected(0, undefined, { cause: error })
}

/** True when the failure is this named refusal. */
export function isProblem(error: unknown, code: string): error is Problem {
  return error instanceof Problem && error.code === code
}

/**
 * True when the server keeps the operation safely and records it by itself later (status 202): no refusal. The same
 * request with the same operation key brings the real answer once it is recorded.
 */
export function isStillRecording(error: unknown): error is Problem {
  return isProblem(error, 'intake.still-recording')
}

/** True when the server has said its last word about an operation: its key may be forgotten. */
export function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.status < 500 && !isStillRecording(error)
}

/** Reads the failure out of an answer that does not hold what was asked for. */
export async function readFailure(response: Response): Promise<Problem | Unexpected> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return new Unexpected(response.status, requestId)
  const body = await response.json().catch(() => null) as Record<string, unknown> | null
  if (typeof body?.code !== 'string') return new Unexpected(response.status, requestId)
  return new Problem(
    body.code,
    text(body.title) ?? body.code,
    text(body.detail) ?? '',
    response.status,
    text(body.requestId) ?? requestId,
    seconds(body.retryAfterSeconds) ?? seconds(Number(response.headers.get('Retry-After') ?? NaN)),
    Array.isArray(body.fields) ? body.fields.filter(isField) : [],
    typeof body.params === 'object' && body.params !== null ? body.params as Record<string, unknown> : {},
  )
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function seconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function isField(value: unknown): value is ProblemField {
  const field = value as Partial<ProblemField> | null
  return typeof field?.field === 'string' && typeof field.message === 'string'
}
