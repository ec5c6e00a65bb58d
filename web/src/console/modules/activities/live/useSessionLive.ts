import { staffSession } from '@/kit/http'
import { useLiveFeed } from '@/kit/live/useLiveFeed'
import { sessionCalls } from '../activityCalls'

/** The live numbers of one session for staff. */
export function useSessionLive(sessionId: string) {
  const feed = useLiveFeed({
    token: () => staffSession.current.value?.accessToken,
    onUnauthorized: async () => (await staffSession.refresh()) !== null,
  })
  feed.open(sessionCalls.liveStream(sessionId))
  return { snapshot: feed.snapshot, state: feed.state, clock: feed.clock }
}
