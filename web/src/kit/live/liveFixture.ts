import type { Arrival, LiveDelta, LiveSnapshot } from './liveTypes'

const counts = { registered: 200, arrived: 20, late: 1, abnormal: 0, pending: 0, rejected: 0, missing: 180 }

export function aSnapshot(differing: Partial<LiveSnapshot> = {}): LiveSnapshot {
  return {
    sessionId: '1', version: 7, title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai', startsAt: '2026-11-21T01:00:00Z',
    endsAt: '2026-11-21T04:00:00Z', opensAt: '2026-11-21T00:30:00Z', closesAt: '2026-11-21T04:00:00Z', serverTime: '2026-11-21T01:05:00Z',
    counts, perMinute: [], lastArrivals: [], left: null, gates: [], ...differing,
  }
}

export function aDelta(differing: Partial<LiveDelta> = {}): LiveDelta {
  return { version: 8, serverTime: '2026-11-21T01:05:02Z', counts: { ...counts, arrived: 21, missing: 179 }, minutes: [], arrivals: [], ...differing }
}

export function anArrival(ordinal: number): Arrival {
  return { name: `Guest ${ordinal}`, at: '2026-11-21T01:05:00Z', state: 'NORMAL', ordinal }
}
