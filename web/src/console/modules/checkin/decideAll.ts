import { isProblem } from '@/kit/http'

export interface Outcome {
  decided: number
  /** Somebody else was faster; nothing is left to do for these. */
  decidedAlready: number
  failed: { recordId: string; error: unknown }[]
}

/** Decides one record after the other, so that one refusal stops nothing; each is told apart in the outcome. */
export async function decideAll(recordIds: readonly string[], decide: (recordId: string) => Promise<unknown>): Promise<Outcome> {
  const outcome: Outcome = { decided: 0, decidedAlready: 0, failed: [] }
  for (const recordId of recordIds) {
    try {
      await decide(recordId)
      outcome.decided++
    } catch (error) {
      if (isProblem(error, 'checkin.decided-already')) outcome.decidedAlready++
      else outcome.failed.push({ recordId, error })
    }
  }
  return outcome
}
