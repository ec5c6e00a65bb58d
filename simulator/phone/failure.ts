/** An API call failed, in WeChat's words: what comes after "fail", and what else the answer carries. */
export class Failure extends Error {
  constructor(message: string, readonly extra: Record<string, unknown> = {}) {
    super(message)
  }
}
