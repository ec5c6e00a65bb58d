import { describe, expect, it } from 'vitest'
import { decideAll } from './decideAll'
import type { DecisionResult } from './reviewTypes'

const result = (recordId: string, answer: DecisionResult['answer'], refusal: string | null = null): DecisionResult => ({ recordId, answer, refusal })

describe('decideAll', () => {
  it('tells apart what was decided, what waits for a second person, and a faster colleague', async () => {
    const results = [
      result('1', 'DECIDED'), result('2', 'SECOND_PERSON_NEEDED'), result('3', null, 'checkin.second-person-needed'),
      result('4', null, 'checkin.decided-already'), result('5', null, 'checkin.record-unknown'),
    ]
    await expect(decideAll(['1', '2', '3', '4', '5'], async () => ({ results }))).resolves.toEqual({
      decided: 1, secondNeeded: 2, decidedAlready: 1, refused: ['checkin.record-unknown'],
    })
  })

  it('asks for a hundred at a time', async () => {
    const asked: number[] = []
    const ids = Array.from({ length: 230 }, (_, n) => String(n))
    const outcome = await decideAll(ids, async (some) => {
      asked.push(some.length)
      return { results: some.map((id) => result(id, 'DECIDED')) }
    })
    expect(asked).toEqual([100, 100, 30])
    expect(outcome.decided).toBe(230)
  })
})
