import { describe, expect, it } from 'vitest'
import { Offline, Problem } from '@/kit/http'
import { aClaim } from './checkInFixture'
import { codeOf, fixFor, isAnswered, isLastWord, missingFor, pendingWord, stepAfterFailure, tidyActivityCode, toneOf, touchOf } from './checkInFlow'

const problem = (code: string, status = 409) => new Problem(code, 't', 'd', status)

describe('missingFor', () => {
  it('asks for one thing at a time, the phone first', () => {
    const claim = aClaim({ location: true, phone: true })
    expect(missingFor(claim, false)).toBe('phone')
    expect(missingFor(claim, true)).toBe('location')
    expect(missingFor(aClaim({ location: false, phone: false }), false)).toBeNull()
  })
})

describe('a failure', () => {
  it('is a refusal with the nearest fix, or a lost answer', () => {
    expect(stepAfterFailure(problem('activities.code-expired', 410))).toMatchObject({ at: 'refused' })
    expect(stepAfterFailure(new Offline())).toMatchObject({ at: 'lost' })
    expect(stepAfterFailure(problem('platform.overloaded', 503))).toMatchObject({ at: 'lost' })
    expect(stepAfterFailure(problem('intake.still-recording', 202))).toMatchObject({ at: 'lost' })
  })

  it.each([
    ['activities.code-expired', 'scan-again'], ['checkin.claim-expired', 'scan-again'], ['activities.not-open-yet', 'try-again'],
    ['checkin.not-on-roster', 'bind-phone'], ['checkin.already-checked-in', 'my-record'], ['activities.closed', 'my-records'],
  ])('of %s is mended by %s', (code, fix) => expect(fixFor(problem(code))).toBe(fix))

  it('keeps the key of the operation until the last word', () => {
    const waiting = [new Offline(), problem('x', 503), problem('x', 429), problem('x', 401), problem('intake.still-recording', 202)]
    expect(isLastWord(problem('checkin.claim-expired', 410))).toBe(true)
    expect(waiting.map(isLastWord)).toEqual([false, false, false, false, false])
  })
})

it('says above a pending check-in why it waits', () => {
  expect(pendingWord([{ code: 'outside-place', text: '' }])).toBe('outside-place')
  expect(pendingWord([{ code: 'something-new', text: '' }])).toBe('other')
})

describe('a touch', () => {
  const dynamic = { n: 'ABCDEFGH23', e: 'E1', c: 'C1' }

  it('is read from the address, or kept from it', () => {
    expect(codeOf(dynamic)).toEqual({ key: 'n:ABCDEFGH23:C1', code: { tag: { number: 'ABCDEFGH23', e: 'E1', c: 'C1' } } })
    expect(codeOf({ n: 'ABCDEFGH23' })).toEqual({ key: 'n:ABCDEFGH23:', code: { tag: { number: 'ABCDEFGH23', e: null, c: null } } })
    expect(codeOf({ touched: '1' }, touchOf(dynamic))).toEqual(codeOf(dynamic))
    expect(codeOf({ touched: '1' })).toBeNull()
    expect(codeOf({}, touchOf(dynamic))).toBeNull()
  })

  it('stays in the address until the server has answered', () => {
    expect(isAnswered({ at: 'working', what: 'claiming' })).toBe(false)
    expect(isAnswered({ at: 'lost', failure: new Offline() })).toBe(false)
    expect(isAnswered({ at: 'working', what: 'completing' })).toBe(true)
    expect(isAnswered({ at: 'refused', problem: problem('activities.tap-used') })).toBe(true)
  })
})

describe('the code', () => {
  it('is taken from a scan or as people type it', () => {
    expect(codeOf({ t: 'ABC' })).toEqual({ key: 't:ABC', code: { token: 'ABC' } })
    expect(codeOf({ code: ' k7m-4qx ' })).toEqual({ key: 'code:K7M4QX', code: { activityCode: 'K7M4QX' } })
    expect(codeOf({})).toBeNull()
    expect(tidyActivityCode('\uff4b7m 4qx')).toBe('K7M4QX')
  })
})

it('pending is amber, rejected red, late still a success', () => {
  expect((['NORMAL', 'LATE', 'PENDING', 'REJECTED'] as const).map(toneOf)).toEqual(['success', 'success', 'pending', 'refused'])
})
