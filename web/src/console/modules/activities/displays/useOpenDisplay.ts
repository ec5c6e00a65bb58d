import { useQueryClient } from '@tanstack/vue-query'
import { sessionCalls } from '../activityCalls'

export const displaysKey = (session: string) => ['/console/api/sessions', session, 'displays']

/** The whole address, because it is copied to another computer. */
export function displayLink(displayUrl: string): string {
  return new URL(displayUrl, window.location.origin).href
}

/** Makes displays; `here` opens one in a tab of this browser. */
export function useOpenDisplay() {
  const queries = useQueryClient()

  async function make(session: string, name: string): Promise<string> {
    const { displayUrl } = await sessionCalls.openDisplay(session, name)
    void queries.invalidateQueries({ queryKey: displaysKey(session) })
    return displayLink(displayUrl)
  }

  /** False when the browser holds back new tabs: then the link has to be clicked. */
  async function here(session: string, name: string): Promise<boolean> {
    // Opened before the call, while the click still counts; a tab that comes later is a pop-up.
    const tab = window.open('', '_blank')
    if (!tab) return false
    try {
      tab.opener = null
      tab.location.replace(await make(session, name))
      return true
    } catch (error) {
      tab.close()
      throw error
    }
  }

  return { make, here }
}
