import type { CodeState } from '../codesApi'
import type { HandMove, Segment } from './custodyCalls'

const allowed: Record<HandMove, CodeState[]> = {
  RECEIVE: ['MINTED', 'EXPORTED'],
  PASS_ON: ['EXPORTED', 'RECEIVED', 'ACTIVE'],
  ACTIVATE: ['MINTED', 'EXPORTED', 'RECEIVED'],
  RECALL: ['ACTIVE'],
  RELEASE: ['RECALLED'],
  VOID: ['MINTED', 'EXPORTED', 'RECEIVED', 'ACTIVE', 'RECALLED'],
}

/** What can be done with a segment, the usual next step first; the server decides again. */
export function movesFor(segment: Pick<Segment, 'state'>): HandMove[] {
  return (Object.keys(allowed) as HandMove[]).filter((move) => allowed[move].includes(segment.state))
}

export const saysHolder = (move: HandMove) => move === 'RECEIVE' || move === 'PASS_ON'

/** Moves that need a word of warning. */
export const isDangerous = (move: HandMove) => move === 'VOID' || move === 'RECALL'
