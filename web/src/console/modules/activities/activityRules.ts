import type { SessionView } from './activityTypes'

/** The one that was chosen, else the one that runs, else the next, else the last; a cancelled one only when there is no other. */
export function sessionToShow(sessions: SessionView[], chosen: string | null): SessionView | undefined {
  const held = sessions.filter(({ cancelReason }) => cancelReason === null)
  return sessions.find(({ id }) => id === chosen)
    ?? held.find(({ phase }) => phase === 'RUNNING')
    ?? held.find(({ phase }) => phase === 'UPCOMING')
    ?? held[held.length - 1]
    ?? sessions[sessions.length - 1]
}

/** K7M 4QX: three and three, because that is how people read it out. */
export function spaced(activityCode: string): string {
  return activityCode.replace(/(.{3})(?=.)/g, '$1 ')
}
