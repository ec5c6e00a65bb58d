import { describe, expect, it } from 'vitest'
import { aDoorRow, aDoorSession, aPerson } from './doorFixture'
import { isScanned, mayPass, sessionAtDoor, sessionsToOffer, toneOfEnd } from './doorRules'

const later = aDoorSession({ id: '1', phase: 'UPCOMING', startsAt: '2026-11-21T08:00:00Z' })
const next = aDoorSession({ id: '2', phase: 'UPCOMING', startsAt: '2026-11-21T06:00:00Z' })
const running = aDoorSession({ id: '3' })
const over = aDoorSession({ id: '4', phase: 'ENDED', startsAt: '2026-11-20T06:00:00Z' })

describe('doorRules', () => {
  it('offers what runs first, then what comes next, and nothing that was cancelled', () => {
    const cancelled = aDoorSession({ id: '5', cancelReason: 'rain' })
    expect(sessionsToOffer([over, later, cancelled, next, running]).map(({ id }) => id)).toEqual(['3', '2', '1', '4'])
  })

  it('opens the only session that runs, and asks when there are two', () => {
    expect(sessionAtDoor([running, next], null)?.id).toBe('3')
    expect(sessionAtDoor([running, aDoorSession({ id: '6' })], null)).toBeNull()
    expect(sessionAtDoor([running, next], '2')?.id).toBe('2')
    expect(sessionAtDoor([running], 'gone')).toBeNull()
  })

  it('lets people out once they are in, and in only once', () => {
    const present = aDoorRow().checkIn!
    const [away, here, gone] = [aPerson(), aPerson({ checkIn: present }), aPerson({ checkIn: present, checkOut: { ...present, ordinal: 0 } })]
    expect([away, here, gone].map((person) => mayPass(person, 'IN'))).toEqual([true, false, false])
    expect([away, here, gone].map((person) => mayPass(person, 'OUT'))).toEqual([false, true, false])
    expect(mayPass(aPerson({ checkIn: { ...present, state: 'PENDING' } }), 'IN')).toBe(true)
  })

  it('tells a scanned code from a search', () => {
    expect(isScanned('AEBAG'.repeat(8))).toBe(true)
    expect(isScanned('aebag '.repeat(8))).toBe(true)
    expect(isScanned('https://example.org/Q/ABC')).toBe(true)
    expect(['张三', '13900001234', 'ABCDEF', ''].some(isScanned)).toBe(false)
  })

  it('tells good news, kept entries and refusals apart', () => {
    const refused = (code: string) => aDoorRow({ end: 'REFUSED', refusal: { code, title: 't', detail: 'd' } })
    expect(toneOfEnd(aDoorRow())).toBe('success')
    expect(toneOfEnd(refused('checkin.already-checked-in'))).toBe('info')
    expect(toneOfEnd(refused('intake.still-recording'))).toBe('pending')
    expect(toneOfEnd(refused('activities.closed'))).toBe('danger')
  })
})
