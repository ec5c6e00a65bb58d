import { onScopeDispose, ref, shallowRef } from 'vue'
import { eventStream, type EventStreamOptions, type StreamEvent, type StreamState } from '../http'
import { applyDelta } from './liveFeed'
import type { LiveDelta, LiveSnapshot } from './liveTypes'

const silenceSeconds = 40

/** The numbers of one session as they change; a lost delta or a lost line starts again with a full snapshot. */
export function useLiveFeed(options: Pick<EventStreamOptions, 'token' | 'onUnauthorized' | 'onRefused'> & {
  /** Sees every event that is neither snapshot nor delta. */
  onOther?: (event: StreamEvent) => void
}) {
  const snapshot = shallowRef<LiveSnapshot | null>(null)
  const state = ref<StreamState>('connecting')
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

  onScopeDispose(() => close())
  return { snapshot, state, open, close: () => close() }
}
