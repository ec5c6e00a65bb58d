import { describe, expect, it } from 'vitest'
import { jobSeconds, jobState } from './jobStates'
import type { ScheduledJob } from './staffCalls'

const never: ScheduledJob = {
  name: 'points-books', node: null, nextAt: '2026-11-22T18:00:00Z', beganAt: null, endedAt: null, failed: false, detail: '',
}
const running = { ...never, node: 'node 1', beganAt: '2026-11-21T18:00:00Z' }
const done = { ...running, endedAt: '2026-11-21T18:00:01.260Z', detail: '12 journals balance' }

describe('a scheduled job', () => {
  it('has never run, runs, is done or has failed', () => {
    expect(jobState(never)).toBe('never')
    expect(jobState(running)).toBe('running')
    expect(jobState(done)).toBe('done')
    expect(jobState({ ...done, failed: true })).toBe('failed')
  })

  it('tells how long its last turn took', () => {
    expect(jobSeconds(never)).toBeNull()
    expect(jobSeconds(running)).toBeNull()
    expect(jobSeconds(done)).toBe(1.3)
  })
})
