import { describe, expect, it } from 'vitest'
import { applyDelta, barsUntil } from './liveFeed'
import { aDelta, aSnapshot, anArrival } from './liveFixture'

describe('applyDelta', () => {
  it('takes the new counts, puts new arrivals first and keeps twenty', () => {
    const before = aSnapshot({ lastArrivals: Array.from({ length: 20 }, (_, n) => anArrival(20 - n)) })
    const after = applyDelta(before, aDelta({ arrivals: [anArrival(22), anArrival(21)] }))
    expect(after?.lastArrivals.map(({ ordinal }) => ordinal).slice(0, 3)).toEqual([22, 21, 20])
    expect(after?.lastArrivals).toHaveLength(20)
    expect(after?.version).toBe(8)
  })

  it('replaces the totals of changed minutes and keeps the order', () => {
    const before = aSnapshot({ perMinute: [{ minute: '2026-11-21T01:00:00Z', count: 2 }, { minute: '2026-11-21T01:02:00Z', count: 1 }] })
    const after = applyDelta(before, aDelta({ minutes: [{ minute: '2026-11-21T01:02:00Z', count: 5 }, { minute: '2026-11-21T01:01:00Z', count: 3 }] }))
    expect(after?.perMinute.map(({ count }) => count)).toEqual([2, 3, 5])
  })

  it('ignores what it knows already and asks for a new start after a gap', () => {
    const before = aSnapshot()
    expect(applyDelta(before, aDelta({ version: 7 }))).toBe(before)
    expect(applyDelta(before, aDelta({ version: 9 }))).toBeNull()
  })
})

describe('barsUntil', () => {
  it('shows quiet minutes too, and measures by the highest', () => {
    const bars = barsUntil([{ minute: '2026-11-21T01:00:00Z', count: 2 }, { minute: '2026-11-21T01:02:00Z', count: 4 }], '2026-11-21T01:03:20Z', 4)
    expect(bars.map(({ count }) => count)).toEqual([2, 0, 4, 0])
    expect(bars.map(({ height }) => height)).toEqual([0.5, 0, 1, 0])
  })

  it('is flat without arrivals', () => {
    expect(barsUntil([], '2026-11-21T01:03:20Z', 3).map(({ height }) => height)).toEqual([0, 0, 0])
  })
})
