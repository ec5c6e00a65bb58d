import type { RulesRequest, RulesView, Signal } from './rulesTypes'

/** What the page edits: the points of every signal that rules may weigh. */
export interface RulesForm {
  points: Partial<Record<Signal, number>>
  noteFrom: number
  pendingFrom: number
  reason: string
}

/** From what is tried out, else from what counts. */
export function formOf({ active, tried, signals }: RulesView): RulesForm {
  const { noteFrom, pendingFrom } = tried ?? active
  return {
    noteFrom, pendingFrom, reason: '',
    points: Object.fromEntries(signals.filter(({ weighed }) => weighed).map(({ signal, points, triedPoints }) => [signal, triedPoints ?? points])),
  }
}

/** Only what differs from the built-in rules is said. */
export function requestOf(form: RulesForm, { signals }: RulesView): RulesRequest {
  const differing = signals.filter(({ signal, builtIn }) => form.points[signal] !== undefined && form.points[signal] !== builtIn)
  return {
    noteFrom: form.noteFrom, pendingFrom: form.pendingFrom, reason: form.reason.trim(),
    points: Object.fromEntries(differing.map(({ signal }) => [signal, form.points[signal]!])) as RulesRequest['points'],
  }
}

/** What is wrong, as a key below `checkin.rules.wrong`; null when it may be sent. */
export function checkRules({ noteFrom, pendingFrom, reason }: RulesForm): string | null {
  if (noteFrom > pendingFrom) return 'scale'
  return reason.trim() ? null : 'reason'
}
