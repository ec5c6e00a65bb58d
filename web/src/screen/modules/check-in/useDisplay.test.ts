import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { aSnapshot } from '@/kit/live/liveFixture'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import type { ScreenCode } from './screenCode'
import { useDisplay } from './useDisplay'

const session = () => json({ accessToken: 'a', expiresInSeconds: 600, displayName: 'Hall' })
const silence = () => new Promise<Response>(() => {})
const code: ScreenCode = {
  state: 'OPEN', opensAt: '2026-11-21T01:00:00Z', closesAt: '2026-11-21T04:00:00Z', serverTime: '2026-11-21T01:05:00Z', activityCode: 'K7M4QX',
  qr: { content: 'x', modules: ['1'], step: '9', stepSeconds: 5, remainingMillis: 3_000, contrast: 'FULL' },
}

/** A stream that says these events and then stays open, until it is broken. */
function stream(...events: [string, unknown][]) {
  let controller: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({
    start(made) {
      controller = made
      const text = events.map(([type, data]) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`).join('')
      made.enqueue(new TextEncoder().encode(text))
    },
  })
  return { answer: new Response(body), breakLine: () => controller.error(new TypeError('down')) }
}

describe('useDisplay', () => {
  let scope: EffectScope
  const display = () => scope.run(() => useDisplay('token'))!
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    scope = effectScope()
  })
  afterEach(() => {
    scope.stop()
    vi.restoreAllMocks()
  })

  it('shows the code and the numbers, and lets the code go when it has died', async () => {
    fakeServer(session(), stream(['code', code], ['snapshot', aSnapshot()]).answer, silence, silence, silence)
    const { phase, snapshot, countdown, reconnecting } = display()
    await pass(200)
    expect([phase.value, snapshot.value?.counts.arrived, countdown.value?.alive, reconnecting.value]).toEqual(['showing', 20, true, false])
    await pass(4_600)
    expect(countdown.value?.alive).toBe(true)
    await pass(600)
    expect([countdown.value?.alive, reconnecting.value]).toEqual([false, true])
  })

  it('needs no QR where people type the code', async () => {
    fakeServer(session(), stream(['code', { ...code, qr: null }]).answer)
    const { reconnecting, code: shown } = display()
    await pass(8_000)
    expect([reconnecting.value, shown.value?.activityCode]).toEqual([false, 'K7M4QX'])
  })

  it('comes back by itself after the line broke', async () => {
    const first = stream(['code', code], ['snapshot', aSnapshot()])
    fakeServer(session(), first.answer, new TypeError('down'), stream(['code', { ...code, activityCode: 'NEW234' }]).answer)
    const shown = display()
    await pass(200)
    first.breakLine()
    await pass(3_200)
    expect(shown.code.value?.activityCode).toBe('NEW234')
  })

  it('asks step by step where streams do not get through', async () => {
    const received = fakeServer(session(), silence, json(code), json(aSnapshot()), json({ ...code, activityCode: 'NEW234' }), json(aSnapshot()))
    const shown = display()
    await pass(4_600)
    expect([shown.countdown.value?.alive, shown.reconnecting.value]).toEqual([true, false])
    await pass(3_400)
    expect(shown.code.value?.activityCode).toBe('NEW234')
    expect(received.map(({ url }) => url.replace('/screen/api/', ''))).toEqual(['session', 'now', 'code', 'snapshot', 'code', 'snapshot'])
  })

  it('goes dark when it was revoked, at the start or later', async () => {
    fakeServer(problem(401, 'activities.display-unknown'))
    const refused = display()
    await pass(200)
    expect(refused.phase.value).toBe('gone')
    scope.stop()
    scope = effectScope()
    fakeServer(session(), stream(['code', code], ['gone', {}]).answer)
    const revoked = display()
    await pass(200)
    expect([revoked.phase.value, revoked.code.value]).toEqual(['gone', null])
  })

  it('keeps trying while the server is away', async () => {
    fakeServer(new TypeError('down'), session(), stream(['code', code]).answer)
    const shown = display()
    await pass(200)
    expect(shown.phase.value).toBe('connecting')
    await pass(3_400)
    expect(shown.phase.value).toBe('showing')
  })
})
