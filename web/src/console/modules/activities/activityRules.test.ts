import { describe, expect, it } from 'vitest'
import { aSession } from './activityFixture'
import { sessionToShow } from './activityRules'

const ended = aSession({ id: '1', phase: 'ENDED' })
const running = aSession({ id: '2', phase: 'RUNNING' })
const upcoming = aSession({ id: '3', phase: 'UPCOMING' })

describe('sessionToShow', () => {
  it('is the chosen one while there is such a one', () => {
    expect(sessionToShow([ended, running], '1')).toBe(ended)
    expect(sessionToShow([ended, running], '9')).toBe(running)
  })

  it('is the running, else the next, else the last', () => {
    expect(sessionToShow([ended, running, upcoming], null)).toBe(running)
    expect(sessionToShow([ended, upcoming], null)).toBe(upcoming)
    expect(sessionToShow([{ ...ended, id: '0' }, ended], null)).toBe(ended)
  })
})
