import { describe, expect, it } from 'vitest'
import { crispSide, qrPath } from '@/kit/screen/qrPath'
import { clockLeft, countdownOf, opensInMs, spaced, type ScreenCode } from './screenCode'

const code: ScreenCode = {
  state: 'OPEN', opensAt: '2026-11-21T01:00:00Z', closesAt: '2026-11-21T04:00:00Z', serverTime: '2026-11-21T00:59:00Z', activityCode: 'K7M4QX',
  qr: { content: 'x', modules: ['101', '011', '000'], step: '9', stepSeconds: 15, remainingMillis: 6_000, contrast: 'FULL' },
}
const received = { code, receivedAtMs: 1_000 }

describe('countdownOf', () => {
  it('counts from the arrival with the remaining time that the server gave', () => {
    expect(countdownOf(received, 1_000)).toEqual({ alive: true, remainingMs: 6_000, share: 0.4 })
    expect(countdownOf(received, 4_000)).toEqual({ alive: true, remainingMs: 3_000, share: 0.2 })
  })

  it('lets the code live two seconds longer for a late successor, and not one more', () => {
    expect(countdownOf(received, 8_999)).toEqual({ alive: true, remainingMs: 0, share: 0 })
    expect(countdownOf(received, 9_000).alive).toBe(false)
  })

  it('is dead without a code', () => expect(countdownOf({ ...received, code: { ...code, qr: null } }, 1_000).alive).toBe(false))
})

describe('opening', () => {
  it('counts by the clock of the server', () => {
    expect(opensInMs(received, 11_000)).toBe(50_000)
    expect(opensInMs(received, 99_000)).toBe(0)
  })

  it('writes hours only when there are some', () => {
    expect(clockLeft(125_000)).toBe('2:05')
    expect(clockLeft(3_725_000)).toBe('1:02:05')
    expect(clockLeft(400)).toBe('0:01')
  })
})

describe('drawing', () => {
  it('makes one rectangle of a run, inside the quiet zone', () => {
    expect(qrPath(['101', '011', '000'])).toBe('M4 4h1v1h-1zM6 4h1v1h-1zM5 5h2v1h-2z')
  })

  it('gives every module whole device pixels', () => {
    expect(crispSide(500, 25, 1)).toBe(495)
    expect(crispSide(500, 25, 1.5)).toBe(484)
  })

  it('reads an activity code in threes', () => expect(spaced('K7M4QX')).toBe('K7M 4QX'))
})
