import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { fakeServer, json } from '@/kit/testing/fakeServer'
import { useOwnCode } from './useOwnCode'

const aCode = (content: string, remainingMillis: number) => json({ content, modules: ['1'], stepSeconds: 60, remainingMillis })

describe('useOwnCode', () => {
  it('renews the code when its minute is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
    fakeServer(aCode('FIRST', 20_000), aCode('SECOND', 60_000))
    const scope = effectScope()
    const own = scope.run(() => useOwnCode(() => undefined))!
    await flushPromises()
    expect(own.code.value?.content).toBe('FIRST')
    expect(own.seconds.value).toBe(20)
    await vi.advanceTimersByTimeAsync(20_000)
    await flushPromises()
    expect(own.code.value?.content).toBe('SECOND')
    scope.stop()
  })

  it('hides a code that has died while the network is away, and shows the next one by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
    fakeServer(aCode('FIRST', 10_000), new TypeError('offline'), aCode('SECOND', 60_000))
    const scope = effectScope()
    const own = scope.run(() => useOwnCode(() => undefined))!
    await flushPromises()
    await vi.advanceTimersByTimeAsync(10_600)
    expect(own.code.value).toBeNull()
    expect(own.failure.value).not.toBeNull()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(own.code.value?.content).toBe('SECOND')
    scope.stop()
  })
})
