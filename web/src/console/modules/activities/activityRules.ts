import type { SessionView } from './activityTypes'

/** The one that was chosen, else the one that runs, else the next, else the last. */
export function sessionToShow(sessions: SessionView[], chosen: string | null): SessionView | undefined {
  return sessions.find(({ id }) => id === chosen)
    ?? sessions.find(({ phase }) => phase === 'RUNNING')
    ?? sessions.find(({ phase }) => phase === 'UPCOMING')
    ?? sessions[sessions.length - 1]
}

/** K7M 4QX: three and three, because that is how people read it out. */
export function spaced(activityCode: string): string {
  return activityCode.replace(/(.{3})(?=.)/g, '$1 ')
}
