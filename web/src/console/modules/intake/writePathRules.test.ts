import { describe, expect, it } from 'vitest'
import { lowestRung, outcomeOf, wordKey } from './writePathRules'
import type { DeadLetter, WriteNode } from './writePathCalls'

const node = (more: Partial<WriteNode>): WriteNode => ({
  node: 0, rung: 'DIRECT', since: '2026-11-21T08:00:00Z', cause: 'STARTED', waiting: 0, oldestInJournal: null, damagedFiles: 0,
  inQueue: null, perSecond: 0, averageBatch: 0, seenAt: '2026-11-21T08:00:00Z', silent: false, ...more,
})
const letter = (more: Partial<DeadLetter>): DeadLetter => ({
  id: '1', kind: 'codes.redeem', owner: 'member …4711', command: [], reason: null, detail: 'boom', state: 'WAITING', result: null,
  receivedAt: '2026-11-21T08:00:00Z', diedAt: '2026-11-21T08:00:00Z', ...more,
})

describe('lowestRung', () => {
  it('is that of the node that stands lowest', () => {
    expect(lowestRung([node({}), node({ rung: 'MINIMAL' }), node({ rung: 'QUEUED' })])).toBe('MINIMAL')
  })

  it('does not ask nodes that are silent', () => {
    expect(lowestRung([node({}), node({ rung: 'MINIMAL', silent: true })])).toBe('DIRECT')
    expect(lowestRung([node({ silent: true })])).toBeNull()
    expect(lowestRung([])).toBeNull()
  })
})

describe('outcomeOf', () => {
  it('tells done, declined, discarded and still dead apart', () => {
    expect(outcomeOf(letter({ state: 'RECORDED' })).key).toBe('done')
    expect(outcomeOf(letter({ state: 'RECORDED', result: '该产品已经被积过分了' })).key).toBe('declined')
    expect(outcomeOf(letter({ state: 'DISCARDED', result: '测试' })).key).toBe('discarded')
    expect(outcomeOf(letter({})).key).toBe('still')
  })
})

describe('wordKey', () => {
  it('has no dots', () => expect(wordKey('codes.redeem')).toBe('codes-redeem'))
})
