import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useLiveFeed } from '@/kit/live/useLiveFeed'
import type { LiveSnapshot } from '@/kit/live/liveTypes'
import { now } from '@/kit/time/timeText'
import { createDisplaySession, isRevoked } from './displaySession'
import { countdownOf, opensInMs, type ReceivedCode, type ScreenCode } from './screenCode'

const tickMs = 200
const retryMs = 3_000
/** A stream that is renewed comes back in a second or two; nobody has to read about that. */
const unnoticedMs = 4_000
const longestPollMs = 5_000
const sleepMs = 1_500

/** One display: its code with a countdown of its own, the live numbers, and whether the line stands. */
export function useDisplay(displayToken: string) {
  const phase = ref<'connecting' | 'showing' | 'gone'>('connecting')
  const received = shallowRef<ReceivedCode | null>(null)
  const nowMs = ref(performance.now())
  const heardMs = ref(performance.now())
  const lineSinceMs = ref(performance.now())
  const session = createDisplaySession(displayToken)
  let retryAtMs = 0
  let asking = false

  const feed = useLiveFeed({
    token: session.accessToken,
    onUnauthorized: async () => {
      await attempt(() => session.renew())
      return phase.value !== 'gone'
    },
    onRefused: () => (phase.value = 'connecting'),
    onOther: (event) => {
      if (event.type === 'gone') leave()
      else if (event.type === 'code') takeCode(JSON.parse(event.data) as ScreenCode)
    },
  })

  const countdown = computed(() => (received.value ? countdownOf(received.value, nowMs.value) : null))
  const dead = computed(() => Boolean(received.value?.code.qr) && !countdown.value?.alive)
  const reconnecting = computed(() => dead.value || (feed.state.value !== 'live' && nowMs.value - heardMs.value > unnoticedMs))

  function takeCode(code: ScreenCode) {
    heardMs.value = nowMs.value = performance.now()
    received.value = { code, receivedAtMs: heardMs.value }
  }

  function leave() {
    phase.value = 'gone'
    received.value = null
    feed.snapshot.value = null
    feed.close()
  }

  /** Does it, and leaves for good when this display was revoked; other trouble waits for the next attempt. */
  async function attempt(work: () => Promise<unknown>) {
    try {
      await work()
    } catch (error) {
      if (isRevoked(error)) leave()
    }
  }

  async function connect() {
    await session.renew()
    phase.value = 'showing'
    feed.open('/screen/api/now')
  }

  /** Some halls have a proxy that holds back streams: then one request per step does it. */
  async function poll() {
    takeCode(await session.get<ScreenCode>('/screen/api/code'))
    feed.snapshot.value = await session.get<LiveSnapshot>('/screen/api/snapshot')
    retryAtMs = performance.now() + Math.min(longestPollMs, (received.value?.code.qr?.remainingMillis ?? longestPollMs) + 100)
  }

  async function lookAfter() {
    if (asking || phase.value === 'gone' || nowMs.value < retryAtMs) return
    const work = whatToDo()
    if (!work) return
    asking = true
    retryAtMs = nowMs.value + retryMs
    await attempt(work)
    asking = false
  }

  function whatToDo(): (() => Promise<unknown>) | null {
    if (phase.value === 'connecting') return connect
    const useless = feed.state.value !== 'live' || !received.value || dead.value
    if (useless && nowMs.value - lineSinceMs.value > unnoticedMs) return poll
    return session.isDue() ? session.renew : null
  }

  let wallMs = now().getTime()
  function tick() {
    const before = nowMs.value
    nowMs.value = performance.now()
    const wall = now().getTime()
    // While the machine sleeps its steady clock may stand still; what hangs there on waking is then older than it looks.
    if (Math.abs(wall - wallMs - (nowMs.value - before)) > sleepMs) reopen()
    wallMs = wall
    void lookAfter()
  }

  function reopen() {
    received.value = null
    if (phase.value === 'showing') feed.open('/screen/api/now')
  }

  watch(dead, (isDead) => isDead && feed.state.value === 'live' && feed.open('/screen/api/now'))
  watch(feed.state, () => (heardMs.value = lineSinceMs.value = performance.now()))
  const timer = setInterval(tick, tickMs)
  window.addEventListener('online', reopen)
  onScopeDispose(() => {
    clearInterval(timer)
    window.removeEventListener('online', reopen)
  })
  void lookAfter()

  return {
    phase, snapshot: feed.snapshot, clock: feed.clock, countdown, reconnecting,
    code: computed(() => received.value?.code ?? null),
    opensIn: computed(() => (received.value ? opensInMs(received.value, nowMs.value) : 0)),
  }
}
