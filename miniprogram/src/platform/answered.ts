interface Callbacks<Result, Failure> {
  success: (result: Result) => void
  fail: (failure: Failure) => void
}

/** One of WeChat's calls with callbacks as a promise; what it fails with is what it throws. */
export function answered<Result, Failure = WechatMiniprogram.GeneralCallbackResult>(
  call: (callbacks: Callbacks<Result, Failure>) => unknown,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    call({ success: resolve, fail: reject })
  })
}

/** The sentence that WeChat fails with. */
export function errMsgOf(failure: unknown): string {
  const told = failure as { errMsg?: unknown } | null
  return typeof told?.errMsg === 'string' ? told.errMsg : ''
}

/** Whether this phone's WeChat knows a call: what is not known has another way. */
export function knows(name: keyof WechatMiniprogram.Wx): boolean {
  return typeof wx[name] === 'function'
}
