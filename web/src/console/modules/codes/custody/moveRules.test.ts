import { describe, expect, it } from 'vitest'
import { movesFor, saysHolder } from './moveRules'

describe('the moves of a range', () => {
  it('follow its state', () => {
    expect(movesFor({ state: 'EXPORTED' })).toEqual(['RECEIVE', 'HAND_OVER', 'ACTIVATE', 'VOID'])
    expect(movesFor({ state: 'ACTIVE' })).toEqual(['HAND_OVER', 'RECALL', 'VOID'])
    expect(movesFor({ state: 'RECALLED' })).toEqual(['RELEASE', 'VOID'])
  })

  it('end with what is void', () => {
    expect(movesFor({ state: 'VOID' })).toEqual([])
  })

  it('name a holder only where codes change hands', () => {
    expect(['RECEIVE', 'HAND_OVER', 'ACTIVATE', 'RECALL', 'RELEASE', 'VOID'].filter((move) => saysHolder(move as 'VOID'))).toEqual(['RECEIVE', 'HAND_OVER'])
  })
})
