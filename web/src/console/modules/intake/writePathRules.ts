import type { Tone } from '@/kit/parts/StateChip.vue'
import type { DeadLetter, Rung, WriteNode } from './writePathCalls'

export const rungTone: Record<Rung, Tone> = { DIRECT: 'success', QUEUED: 'pending', MINIMAL: 'danger' }

const order: Rung[] = ['DIRECT', 'QUEUED', 'MINIMAL']

/** The lowest rung of all nodes that still report: it says what people read at this moment. */
export function lowestRung(nodes: WriteNode[]): Rung | null {
  const rungs = nodes.filter(({ silent }) => !silent).map(({ rung }) => order.indexOf(rung))
  return rungs.length > 0 ? order[Math.max(...rungs)]! : null
}

/** How an attempt to record a dead letter again ended: the key of what to say, and how good that is. */
export function outcomeOf({ state, result }: DeadLetter): { key: 'done' | 'declined' | 'still' | 'discarded'; good: boolean } {
  if (state === 'DISCARDED') return { key: 'discarded', good: false }
  if (state === 'WAITING') return { key: 'still', good: false }
  return result === null ? { key: 'done', good: true } : { key: 'declined', good: true }
}

/** A name that may stand in a key of the texts: those know no dots. */
export const wordKey = (name: string) => name.replaceAll('.', '-')
