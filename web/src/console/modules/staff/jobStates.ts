import type { ScheduledJob } from './staffCalls'

export type JobState = 'never' | 'running' | 'done' | 'failed'

export function jobState(job: ScheduledJob): JobState {
  if (!job.beganAt) return 'never'
  if (!job.endedAt) return 'running'
  return job.failed ? 'failed' : 'done'
}

/** How long the last turn took, to a tenth; null while there is none or it runs. */
export function jobSeconds(job: ScheduledJob): number | null {
  if (!job.beganAt || !job.endedAt) return null
  return Math.round((Date.parse(job.endedAt) - Date.parse(job.beganAt)) / 100) / 10
}
