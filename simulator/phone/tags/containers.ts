import { make } from '../../desk/make'
import type { Data, Self, TagSpec } from './tag'
import { hooks } from './hooks'

export const containerTags: Record<string, TagSpec> = {
  'scroll-view': {
    attributes: {
      scrollX: [Boolean], scrollY: [Boolean], upperThreshold: [null, 50], lowerThreshold: [null, 50], scrollTop: [null], scrollLeft: [null], scrollIntoView: [String],
      scrollWithAnimation: [Boolean], enableBackToTop: [Boolean], enhanced: [Boolean], showScrollbar: [Boolean, true], refresherEnabled: [Boolean], refresherTriggered: [Boolean],
      refresherThreshold: [Number], refresherDefaultStyle: [String], refresherBackground: [String], enableFlex: [Boolean], scrollAnchoring: [Boolean], type: [String],
      bounces: [Boolean, true], pagingEnabled: [Boolean], fastDeceleration: [Boolean], usingSticky: [Boolean],
    },
    setup: scrollView,
  },
  swiper: {
    attributes: {
      current: [Number, 0], autoplay: [Boolean], interval: [Number, 5000], duration: [Number, 500], circular: [Boolean], vertical: [Boolean], indicatorDots: [Boolean],
      indicatorColor: [String], indicatorActiveColor: [String], previousMargin: [String], nextMargin: [String], displayMultipleItems: [Number, 1], easingFunction: [String],
    },
    setup: swiper,
  },
  'swiper-item': { attributes: { itemId: [String] } },
  camera: {
    attributes: { mode: [String, 'normal'], devicePosition: [String, 'back'], flash: [String, 'auto'], frameSize: [String], resolution: [String] },
    setup: ({ node, emit, data }) => {
      closers.set(node, hooks.camera(node, emit, String(data.mode)))
    },
    gone: (node) => closers.get(node)?.(),
  },
  'web-view': {
    attributes: { src: [String] },
    setup: ({ node, emit }) => {
      const frame = make('iframe', node)
      frame.title = 'web-view'
      frame.onload = () => emit('load', { src: frame.src })
      return (data) => {
        if (data.src && frame.getAttribute('src') !== data.src) frame.setAttribute('src', String(data.src))
      }
    },
  },
}

const closers = new WeakMap<HTMLElement, () => void>()

function scrollView(self: Self) {
  const { node } = self
  let [top, left] = [0, 0]
  let [atStart, atEnd] = [true, false]
  node.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = node
    self.emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: left - scrollLeft, deltaY: top - scrollTop })
    const vertical = Boolean(self.data.scrollY)
    const start = (vertical ? scrollTop : scrollLeft) <= parseFloat(String(self.data.upperThreshold))
    const end = (vertical ? scrollHeight - scrollTop - clientHeight : scrollWidth - scrollLeft - clientWidth) <= parseFloat(String(self.data.lowerThreshold))
    if (start && !atStart) self.emit('scrolltoupper', { direction: vertical ? 'top' : 'left' })
    if (end && !atEnd) self.emit('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
    ;[top, left, atStart, atEnd] = [scrollTop, scrollLeft, start, end]
  })
  let before: Data = {}
  return (data: Data) => {
    node.dataset.scroll = data.scrollY ? 'y' : data.scrollX ? 'x' : ''
    const behavior = data.scrollWithAnimation ? 'smooth' : 'auto'
    if (data.scrollTop !== before.scrollTop && data.scrollTop !== null) node.scrollTo({ top: parseFloat(String(data.scrollTop)), behavior })
    if (data.scrollLeft !== before.scrollLeft && data.scrollLeft !== null) node.scrollTo({ left: parseFloat(String(data.scrollLeft)), behavior })
    if (data.scrollIntoView && data.scrollIntoView !== before.scrollIntoView) {
      setTimeout(() => node.querySelector(`[id$="--${CSS.escape(String(data.scrollIntoView))}"]`)?.scrollIntoView({ behavior, block: 'start' }))
    }
    before = { ...data }
  }
}

/** Snaps from item to item by the browser's own scrolling. */
function swiper(self: Self) {
  const { node } = self
  const items = () => [...node.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')]
  let shown = 0
  const go = (to: number, smooth: boolean) => {
    const item = items()[to]
    if (item) node.scrollTo({ left: item.offsetLeft, top: item.offsetTop, behavior: smooth ? 'smooth' : 'auto' })
  }
  const settle = (source: string) => {
    const vertical = Boolean(self.data.vertical)
    const size = vertical ? node.clientHeight : node.clientWidth
    const now = size ? Math.round((vertical ? node.scrollTop : node.scrollLeft) / size) : 0
    if (now === shown) return
    shown = now
    self.set({ current: now })
    self.emit('change', { current: now, source, currentItemId: '' })
    self.emit('animationfinish', { current: now, source })
  }
  node.addEventListener('scroll', () => settle('touch'))
  const timer = setInterval(() => {
    const count = items().length
    if (self.data.autoplay && count > 1 && node.isConnected) go((shown + 1) % count, true)
    if (!node.isConnected) clearInterval(timer)
  }, Math.max(500, Number(self.data.interval)))
  return (data: Data) => {
    node.dataset.direction = data.vertical ? 'vertical' : 'horizontal'
    if (Number(data.current) !== shown) {
      shown = Number(data.current)
      setTimeout(() => go(shown, true))
    }
  }
}
