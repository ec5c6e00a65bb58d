import { describe, expect, it } from 'vitest'
import { movesFor, saysHolder } from './moveRules'

describe('the moves of a range', () => {
  it('follow its state', () => {
    expect(movesFor({ state: 'EXPORTED' })).toEqual(['RECEIVE', 'PASS_ON', 'ACTIVATE', 'VOID'])
    expect(movesFor({ state: 'ACTIVE' })).toEqual(['PASS_ON', 'RECALL', 'VOID'])
    expect(movesFor({ state: 'RECALLED' })).toEqual(['RELEASE', 'VOID'])
  })

  it('end with what is void', () => {
    expect(movesFor({ state: 'VOID' })).toEqual([])
  })

  it('name a holder only where codes change hands', () => {
    expect(['RECEIVE', 'PASS_ON', 'ACTIVATE', 'RECALL', 'RELEASE', 'VOID'].filter((move) => saysHolder(move as 'VOID'))).toEqual(['RECEIVE', 'PASS_ON'])
  })
})
