import type { DecisionResult } from './reviewTypes'

export interface Outcome {
  decided: number
  /** They wait for a second person now, or did before. */
  secondNeeded: number
  /** Somebody else was faster; nothing is left to do for these. */
  decidedAlready: number
  /** Codes of the problems for which nothing was done. */
  refused: string[]
}

/** As many as the server takes at once. */
const atOnce = 100

/** Decides all of them, some at a time; each is told apart in the outcome. */
export async function decideAll(
  recordIds: readonly string[], decide: (some: readonly string[]) => Promise<{ results: DecisionResult[] }>,
): Promise<Outcome> {
  const outcome: Outcome = { decided: 0, secondNeeded: 0, decidedAlready: 0, refused: [] }
  for (let from = 0; from < recordIds.length; from += atOnce) {
    const { results } = await decide(recordIds.slice(from, from + atOnce))
    for (const result of results) add(outcome, result)
  }
  return outcome
}

function add(outcome: Outcome, { answer, refusal }: DecisionResult) {
  if (answer === 'DECIDED') outcome.decided++
  else if (answer === 'SECOND_PERSON_NEEDED' || refusal === 'checkin.second-person-needed') outcome.secondNeeded++
  else if (refusal === 'checkin.decided-already') outcome.decidedAlready++
  else if (refusal !== null) outcome.refused.push(refusal)
}
