import { Failure } from '../failure'
import type { EventChannel } from '../eventChannel'
import type { Context } from './context'

interface Target {
  url: string
  events?: Record<string, (...given: unknown[]) => void>
}

export function navigation({ pages }: Context) {
  const go = (kind: 'redirectTo' | 'switchTab' | 'reLaunch') => ({ url }: Target) => void pages().go(kind, url)
  const page = () => {
    const current = pages().current
    if (!current) throw new Failure('no page is open')
    return current
  }
  return {
    navigateTo: ({ url, events = {} }: Target): { eventChannel: EventChannel } => {
      const { channel } = pages().go('navigateTo', url)
      for (const [name, call] of Object.entries(events)) channel.on(name, call)
      return { eventChannel: channel }
    },
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    reLaunch: go('reLaunch'),
    navigateBack: ({ delta = 1 }: { delta?: number }) => pages().back(delta),
    setNavigationBarTitle: ({ title }: { title: string }) => page().bar.title(title),
    setNavigationBarColor: ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) => page().bar.colors(frontColor, backgroundColor),
    showNavigationBarLoading: () => page().bar.loading(true),
    hideNavigationBarLoading: () => page().bar.loading(false),
    pageScrollTo: ({ scrollTop = 0, selector = '' }: { scrollTop?: number; selector?: string }) => {
      const scroll = page().node.querySelector<HTMLElement>('.page-scroll')
      const root = page().root.instance._$.getShadowRoot()
      const found = selector ? (root?.querySelector(selector)?.$$ as HTMLElement | null | undefined) : null
      scroll?.scrollTo({ top: found ? found.offsetTop : scrollTop, behavior: 'smooth' })
    },
    startPullDownRefresh: () => void pages().callMethod(page(), 'onPullDownRefresh'),
    stopPullDownRefresh: () => undefined,
    setTabBarBadge: ({ index, text }: { index: number; text: string }) => pages().tabBar.badge(index, { text: text.slice(0, 4) }),
    removeTabBarBadge: ({ index }: { index: number }) => pages().tabBar.badge(index, null),
    showTabBarRedDot: ({ index }: { index: number }) => pages().tabBar.badge(index, { dot: true }),
    hideTabBarRedDot: ({ index }: { index: number }) => pages().tabBar.badge(index, null),
    setTabBarItem: ({ index, ...changes }: { index: number; text?: string }) => pages().tabBar.change(index, changes),
    showTabBar: () => pages().tabBar.turn(true),
    hideTabBar: () => pages().tabBar.turn(false),
    setBackgroundColor: () => undefined,
    setBackgroundTextStyle: () => undefined,
  }
}
