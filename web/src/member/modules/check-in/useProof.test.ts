import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { anAnswer } from './checkInFixture'
import { useProof } from './useProof'

function aPhone(answer: (found: (position: unknown) => void, failed: (error: { code: number }) => void) => void) {
  vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: answer } })
}

const here = { coords: { latitude: 24.88, longitude: 102.83, accuracy: 0.2 } }

describe('useProof', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('hands in a new position for the same record', async () => {
    aPhone((found) => found(here))
    const received = fakeServer(json(anAnswer()))
    const proved = vi.fn()
    await useProof(() => '9', proved).prove()
    expect(received[0]?.url).toBe('/app/api/check-in/records/9/evidence')
    expect(received[0]?.headers.get('Idempotency-Key')).toBeTruthy()
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ location: { latitude: 24.88, accuracyMeters: 1 } })
    expect(proved).toHaveBeenCalledWith(anAnswer())
  })

  it('asks nothing of the server when the phone tells no position', async () => {
    aPhone((_found, failed) => failed({ code: 1 }))
    const received = fakeServer()
    const { end, prove } = useProof(() => '9', vi.fn())
    await prove()
    expect(end.value).toEqual({ missing: 'refused' })
    expect(received).toHaveLength(0)
  })

  it('keeps a refusal to be read', async () => {
    aPhone((found) => found(here))
    fakeServer(problem(410, 'checkin.evidence-too-late'))
    const proved = vi.fn()
    const { end, prove } = useProof(() => '9', proved)
    await prove()
    expect(end.value).toMatchObject({ failure: { code: 'checkin.evidence-too-late' } })
    expect(proved).not.toHaveBeenCalled()
  })
})
