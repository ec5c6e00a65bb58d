import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { eventStream, type EventStreamOptions, type StreamEvent, type StreamState } from '../http'
import { applyDelta } from './liveFeed'
import type { LiveDelta, LiveSnapshot } from './liveTypes'

const silenceSeconds = 40
const clockStepMs = 10_000

/** The numbers of one session as they change; a lost delta or a lost line starts again with a full snapshot. */
export function useLiveFeed(options: Pick<EventStreamOptions, 'token' | 'onUnauthorized' | 'onRefused'> & {
  /** Sees every event that is neither snapshot nor delta. */
  onOther?: (event: StreamEvent) => void
}) {
  const snapshot = shallowRef<LiveSnapshot | null>(null)
  const state = ref<StreamState>('connecting')
  const clock = ref('')
  let close: () => void = () => undefined

  function take(url: string, event: StreamEvent) {
    if (event.type === 'snapshot') snapshot.value = JSON.parse(event.data) as LiveSnapshot
    else if (event.type === 'delta') follow(url, JSON.parse(event.data) as LiveDelta)
    else options.onOther?.(event)
  }

  function follow(url: string, delta: LiveDelta) {
    const next = snapshot.value && applyDelta(snapshot.value, delta)
    if (next) snapshot.value = next
    else open(url)
  }

  function open(url: string) {
    close()
    state.value = 'connecting'
    close = eventStream(url, {
      token: options.token,
      onUnauthorized: options.onUnauthorized,
      onRefused: options.onRefused,
      silenceSeconds,
      onState: (changed) => (state.value = changed),
      onEvent: (event) => take(url, event),
    })
  }

  // The server's clock goes on between its events; ours only measures how long ago they were.
  let heardMs = performance.now()
  function tellTime() {
    const told = snapshot.value?.serverTime
    clock.value = told ? new Date(Date.parse(told) + performance.now() - heardMs).toISOString() : ''
  }
  watch(() => snapshot.value?.serverTime, () => {
    heardMs = performance.now()
    tellTime()
  })
  const timer = setInterval(tellTime, clockStepMs)
  onScopeDispose(() => {
    clearInterval(timer)
    close()
  })
  return { snapshot, state, clock, open, close: () => close() }
}
