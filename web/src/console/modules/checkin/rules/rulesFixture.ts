import type { Comparison, RulesView } from './rulesTypes'

export function aRulesView(differing: Partial<RulesView> = {}): RulesView {
  return {
    active: { version: 3, noteFrom: 30, pendingFrom: 60, reason: null, madeBy: null, madeAt: null }, tried: null,
    signals: [
      { signal: 'OUTSIDE_PLACE', axis: 'PLACE', name: 'outside', weighed: false, builtIn: 60, points: 60, triedPoints: null },
      { signal: 'SAME_FIX', axis: 'IDENTITY', name: 'same spot', weighed: true, builtIn: 25, points: 25, triedPoints: null },
      { signal: 'CODE_OLD', axis: 'IDENTITY', name: 'old code', weighed: true, builtIn: 10, points: 10, triedPoints: null },
    ],
    ...differing,
  }
}

export function aComparison(differing: Partial<Comparison> = {}): Comparison {
  return {
    seen: 1200, wouldWait: 3, wouldPass: 0, wouldBeNoted: 1, uses: [{ signal: 'SAME_FIX', found: 12, approved: 2, rejected: 1 }],
    examples: [{
      recordId: '9', activityId: '1', title: 'Opening', at: '2026-11-21T01:00:00Z', findings: [{ code: 'same-fix', text: 'same spot as 4' }], now: 'ACCEPTED', then: 'PENDING',
    }],
    ...differing,
  }
}
