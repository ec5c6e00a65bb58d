import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { checkInCalls } from './checkInCalls'
import type { OwnCode } from './checkInTypes'

const againMs = 3_000

/** The member's own code, renewed when its minute is over; one that has died is never shown. */
export function useOwnCode(onUnauthorized: (failure: unknown) => void) {
  const code = shallowRef<OwnCode | null>(null)
  const failure = shallowRef<unknown>(null)
  const aliveUntilMs = ref(0)
  const nowMs = ref(performance.now())
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function renew() {
    clearTimeout(timer)
    let waitMs = againMs
    try {
      const shown = await checkInCalls.ownCode()
      code.value = shown
      failure.value = null
      aliveUntilMs.value = performance.now() + shown.remainingMillis
      waitMs = shown.remainingMillis
    } catch (error) {
      failure.value = error
      onUnauthorized(error)
    }
    if (!over) timer = setTimeout(renew, waitMs)
  }

  const ticking = setInterval(() => (nowMs.value = performance.now()), 500)
  const leftMs = computed(() => Math.max(0, aliveUntilMs.value - nowMs.value))
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
    clearInterval(ticking)
  })
  void renew()

  return {
    code: computed(() => (leftMs.value > 0 ? code.value : null)),
    seconds: computed(() => Math.ceil(leftMs.value / 1000)),
    failure,
    renew,
  }
}
