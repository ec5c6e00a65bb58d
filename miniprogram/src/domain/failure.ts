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
    /** Values that the texts mention, for pages that show more than the text. */
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${title}`)
    this.name = 'Problem'
  }
}

/** No answer came: the request may or may not have arrived, so it is sent again with the same operation key. */
export class Offline extends Error {
  readonly kind = 'offline'
  constructor() {
    super('no answer from the server')
    this.name = 'Offline'
  }
}

/** An answer that nobody has a name for; `requestId` finds it in the server's log. */
export class Unexpected extends Error {
  readonly kind = 'unexpected'
  constructor(readonly status: number, readonly requestId?: string) {
    super(`unexpected answer ${status}`)
    this.name = 'Unexpected'
  }
}

export type Failure = Problem | Offline | Unexpected

/** Anything thrown becomes one of the three, so that pages have three cases and no more. */
export function asFailure(error: unknown): Failure {
  const known = error instanceof Problem || error instanceof Offline || error instanceof Unexpected
  return known ? error : new Unexpected(0)
}

export function isProblem(error: unknown, code: string): error is Problem {
  return error instanceof Problem && error.code === code
}

/** Kept safely by the server, which records it by itself later (status 202): no refusal, and not the answer either. */
export function isStillRecording(error: unknown): boolean {
  return isProblem(error, 'intake.still-recording')
}

/** A refusal for good: neither silence, nor overload, nor a sign-in that ran out. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status < 500 && error.status !== 401 && error.status !== 429 && !isStillRecording(error)
}

/** Reads the failure out of an answer that does not hold what was asked for. */
export function failureOf(status: number, body: unknown, header: (name: string) => string | undefined): Problem | Unexpected {
  const requestId = header('x-request-id')
  const told = typeof body === 'object' && body !== null ? body as Record<string, unknown> : {}
  if (typeof told.code !== 'string') return new Unexpected(status, requestId)
  return new Problem(
    told.code, text(told.title) ?? told.code, text(told.detail) ?? '', status, text(told.requestId) ?? requestId,
    seconds(told.retryAfterSeconds) ?? seconds(Number(header('retry-after') ?? NaN)),
    typeof told.params === 'object' && told.params !== null ? told.params as Record<string, unknown> : {},
  )
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function seconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
