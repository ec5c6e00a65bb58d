import { describe, expect, it } from 'vitest'
import { Offline, Problem } from '@/kit/http'
import { decideAll } from './decideAll'

describe('decideAll', () => {
  it('goes on after a refusal and tells a faster colleague from a failure', async () => {
    const offline = new Offline()
    const answers: Record<string, () => Promise<unknown>> = {
      1: async () => undefined,
      2: () => Promise.reject(new Problem('checkin.decided-already', 't', 'd', 409)),
      3: () => Promise.reject(offline),
      4: async () => undefined,
    }
    await expect(decideAll(['1', '2', '3', '4'], (id) => answers[id]!())).resolves.toEqual({
      decided: 2, decidedAlready: 1, failed: [{ recordId: '3', error: offline }],
    })
  })
})
