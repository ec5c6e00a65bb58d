import { describe, expect, it } from 'vitest'
import { pendingPercent, seconds, successPercent } from './attemptRules'

describe('attemptRules', () => {
  it('says how many of a hundred tries were recorded', () => {
    expect(successPercent({ attempts: 3, recorded: 2 })).toBe(66.7)
    expect(successPercent({ attempts: 8, recorded: 8 })).toBe(100)
  })

  it('says nothing of nobody', () => {
    expect(successPercent({ attempts: 0, recorded: 0 })).toBeNull()
    expect(pendingPercent({ recorded: 0, pending: 0 })).toBeNull()
    expect(seconds(null)).toBeNull()
  })

  it('rounds to tenths', () => {
    expect(pendingPercent({ recorded: 200, pending: 3 })).toBe(1.5)
    expect(seconds(2349)).toBe(2.3)
  })
})
