import { onScopeDispose, ref, type Ref } from 'vue'
import { now } from '@/kit/time/timeText'

/** Seconds left until a moment; right again after the phone was asleep. */
export function useCountdown(): { left: Readonly<Ref<number>>; start(seconds: number): void } {
  const left = ref(0)
  let until = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function tick() {
    left.value = Math.max(0, Math.ceil((until - now().getTime()) / 1000))
    if (left.value === 0) clearInterval(timer)
  }

  onScopeDispose(() => clearInterval(timer))
  return {
    left,
    start(seconds) {
      until = now().getTime() + seconds * 1000
      clearInterval(timer)
      timer = setInterval(tick, 500)
      tick()
    },
  }
}
