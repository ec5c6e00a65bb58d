import type { CheckInAnswer, Claim } from './checkInTypes'

export function aClaim(needs: Partial<Claim['session']['needs']> = {}): Claim {
  return {
    claimId: 'c-1', expiresInSeconds: 120, serverTime: '2026-11-21T01:00:00Z',
    session: { title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai', startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T04:00:00Z', direction: 'IN', needs: { location: false, wifi: false, phone: false, face: 'NONE', ...needs } },
  }
}

export function anAnswer(differing: Partial<CheckInAnswer> = {}): CheckInAnswer {
  return {
    recordId: '9', state: 'NORMAL', at: '2026-11-21T01:00:02Z', ordinal: 128, title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai',
    reasons: [], nearestFix: null, points: null, provable: false, direction: 'IN', ...differing,
  }
}
