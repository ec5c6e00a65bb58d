import { describe, expect, it } from 'vitest'
import { conflicts, percentDone } from './importProgress'

describe('the progress of an import', () => {
  it.each([
    [{ state: 'RUNNING' as const, total: 0, done: 0 }, 0],
    [{ state: 'RUNNING' as const, total: 1000, done: 250 }, 25],
    [{ state: 'RUNNING' as const, total: 1000, done: 1000 }, 99],
    [{ state: 'COMPLETED' as const, total: 0, done: 0 }, 100],
    [{ state: 'FAILED' as const, total: 8, done: 4 }, 50],
  ])('%o is %i percent', (found, percent) => {
    expect(percentDone(found)).toBe(percent)
  })

  it('counts every line that was left out', () => {
    expect(conflicts({ duplicatesInFile: 2, alreadyKnown: 3, invalid: 4 })).toBe(9)
  })
})
