import { Failure } from '../failure'
import { complain } from '../phone'

export type Options = Record<string, unknown> & { success?: (answer: unknown) => void; fail?: (answer: unknown) => void; complete?: (answer: unknown) => void }

/** A method of wx as WeChat makes them: callbacks, or a promise when none is given. */
export function method<O>(name: string, work: (options: O) => unknown) {
  return (given?: Options) => {
    const options: Options = given ?? {}
    const result = run(name, work, options as O)
    const end = (answer: Record<string, unknown>, call?: (answer: unknown) => void) => {
      call?.(answer)
      options.complete?.(answer)
    }
    if (options.success || options.fail || options.complete) {
      void result.then((answer) => end(answer, options.success), (answer: Record<string, unknown>) => end(answer, options.fail))
      return undefined
    }
    return result
  }
}

async function run<O>(name: string, work: (options: O) => unknown, options: O): Promise<Record<string, unknown>> {
  try {
    const answer = await work(options)
    return { ...(answer as object), errMsg: `${name}:ok` }
  } catch (error) {
    throw failed(name, error)
  }
}

/** Failures of the kind WeChat has become its answer; any other error is one of the simulator. */
export function failed(name: string, error: unknown): Record<string, unknown> {
  if (!(error instanceof Failure)) complain(`wx.${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return { ...(error instanceof Failure ? error.extra : {}), errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
}

/** The two methods that take and drop listeners of an event. */
export class Listeners<T> {
  private readonly calls = new Set<(event: T) => void>()
  readonly on = (call: (event: T) => void) => void this.calls.add(call)
  readonly off = (call?: (event: T) => void) => (call ? void this.calls.delete(call) : this.calls.clear())
  tell(event: T) {
    for (const call of [...this.calls]) call(event)
  }
}
