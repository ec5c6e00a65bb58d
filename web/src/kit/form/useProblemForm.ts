import { computed, reactive, ref, type ComputedRef, type Ref } from 'vue'
import { Problem } from '../http/problem'

export interface ProblemForm<Values extends object> {
  values: Values
  /** The message under each field, by the name of the field in the request. */
  errors: Partial<Record<string, string>>
  /** What stands on top of the form: the refusal that belongs to no single field, or the silence. */
  failure: Ref<unknown>
  busy: Ref<boolean>
  valid: ComputedRef<boolean>
  /** Checks, sends, and maps a refusal to the fields; true when it was done. */
  submit(): Promise<boolean>
  /** Starts again from these values, without errors. */
  reset(values?: Partial<Values>): void
}

/**
 * One form: `check` speaks where the person types, `send` does it, and the server's `fields[]` land under their fields.
 */
export function useProblemForm<Values extends object>(options: {
  initial: () => Values
  check?: (values: Values) => Partial<Record<string, string>>
  send: (values: Values) => Promise<unknown>
}): ProblemForm<Values> {
  const values = reactive(options.initial()) as Values
  const errors = reactive<Partial<Record<string, string>>>({})
  const failure = ref<unknown>(null)
  const busy = ref(false)

  function showErrors(found: Partial<Record<string, string>>): boolean {
    for (const name of Object.keys(errors)) delete errors[name]
    Object.assign(errors, found)
    return Object.keys(found).length > 0
  }

  function take(error: unknown) {
    failure.value = error
    if (error instanceof Problem) showErrors(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])))
  }

  return {
    values,
    errors,
    failure,
    busy,
    valid: computed(() => Object.keys(options.check?.(values) ?? {}).length === 0),
    async submit() {
      failure.value = null
      if (busy.value || showErrors(options.check?.(values) ?? {})) return false
      busy.value = true
      try {
        await options.send(values)
        return true
      } catch (error) {
        take(error)
        return false
      } finally {
        busy.value = false
      }
    },
    reset(next = {}) {
      failure.value = null
      showErrors({})
      Object.assign(values, options.initial(), next)
    },
  }
}
