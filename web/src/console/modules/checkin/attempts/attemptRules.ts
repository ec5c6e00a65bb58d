import type { AttemptFigures } from './attemptCalls'

/** How many of a hundred tries were recorded, to one place; null when nobody tried. */
export function successPercent({ attempts, recorded }: Pick<AttemptFigures, 'attempts' | 'recorded'>): number | null {
  return attempts === 0 ? null : Math.round((recorded / attempts) * 1000) / 10
}

/** Of those that were recorded, how many waited for review. */
export function pendingPercent({ recorded, pending }: Pick<AttemptFigures, 'recorded' | 'pending'>): number | null {
  return recorded === 0 ? null : Math.round((pending / recorded) * 1000) / 10
}

/** Seconds with one place; null stays null. */
export function seconds(millis: number | null): number | null {
  return millis === null ? null : Math.round(millis / 100) / 10
}
