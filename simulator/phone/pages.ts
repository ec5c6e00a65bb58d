import { Failure } from './failure'
import { urlOf } from './files'
import type { Engine, PageRoot } from './engine'
import type { MiniProgram, TabBarItem, WindowConfig } from './program'
import { make } from '../desk/make'

const deepest = 10

type Query = Record<string, string>

interface OpenPage {
  path: string
  query: Query
  root: PageRoot
  node: HTMLElement
  bar: NavBar
  /** The end that the opener holds. */
  channel: EventChannel
}

interface NavBar {
  title: (text: string) => void
  colors: (front: string, back: string) => void
  loading: (on: boolean) => void
}

/** The open pages, the bars around them and their life. */
export class Pages {
  readonly stack: OpenPage[] = []
  private readonly tabs: Map<string, OpenPage> = new Map()
  private readonly badges: Record<number, { text?: string; dot?: boolean }> = {}
  private tabBarHidden = false
  private readonly tabBar: HTMLElement | null

  constructor(private readonly program: MiniProgram, private readonly engine: Engine, private readonly place: HTMLElement, private readonly leave: () => void) {
    this.tabBar = this.tabItems.length > 0 ? make('nav', document.querySelector<HTMLElement>('#tabs') ?? place, 'tab-bar') : null
  }

  get tabItems(): TabBarItem[] {
    return this.program.appJson.tabBar?.list ?? []
  }

  get current(): OpenPage | null {
    return this.stack.at(-1) ?? null
  }

  isTab = (path: string) => this.tabItems.some((item) => item.pagePath === path)

  /** Navigates as the five methods of wx do, and refuses with their words. */
  go(kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): OpenPage {
    const { path, query } = parse(url, this.current?.path ?? '')
    if (!this.program.pages.includes(path)) throw new Failure(`page "${path}" is not found`)
    const tab = this.isTab(path)
    if (tab && (kind === 'navigateTo' || kind === 'redirectTo')) throw new Failure('can not navigateTo a tabbar page'.replace('navigateTo', kind))
    if (!tab && kind === 'switchTab') throw new Failure('can not switch to no-tabBar page')
    if (kind === 'navigateTo' && this.stack.length >= deepest) throw new Failure(`page stack limit exceeded: ${deepest}`)
    const before = this.current
    if (kind === 'navigateTo') before && this.call(before, 'onHide', 'hide')
    else if (kind === 'redirectTo') this.close(1)
    else if (kind === 'switchTab') this.closeToTab()
    else {
      this.close(this.stack.length)
      for (const page of this.tabs.values()) this.unload(page)
      this.tabs.clear()
    }
    return this.open(path, query, tab)
  }

  back(delta: number) {
    if (this.stack.length <= 1) throw new Failure('cannot navigate back at first page.')
    this.close(Math.min(delta, this.stack.length - 1))
    this.show()
  }

  /** The back arrow or gesture: leaves the mini program from its first page. */
  pressBack() {
    if (this.stack.length > 1) this.back(1)
    else this.leave()
  }

  hide() {
    if (this.current) this.call(this.current, 'onHide', 'hide')
  }

  show() {
    const page = this.current
    if (!page) return
    this.arrange()
    this.call(page, 'onShow', 'show')
  }

  private open(path: string, query: Query, tab: boolean): OpenPage {
    const kept = tab ? this.tabs.get(path) : undefined
    if (kept) {
      this.stack.push(kept)
      this.show()
      return kept
    }
    const page = this.build(path, query)
    this.stack.push(page)
    if (tab) this.tabs.set(path, page)
    this.arrange()
    this.callMethod(page, 'onLoad', query)
    this.call(page, 'onShow', 'show')
    requestAnimationFrame(() => this.callMethod(page, 'onReady'))
    return page
  }

  private build(path: string, query: Query): OpenPage {
    const config = { ...this.program.appJson.window, ...this.program.components[path]?.config }
    const node = make('section', this.place, 'page')
    node.dataset.page = path
    const bar = navBar(node, config, () => this.pressBack())
    const area = make('div', node, 'page-area')
    const scroll = make('div', area, 'page-scroll')
    if (config.disableScroll) scroll.style.overflow = 'hidden'
    if (config.backgroundColor) scroll.style.backgroundColor = config.backgroundColor
    const root = this.engine.createPage(path, new URLSearchParams(query).toString(), scroll)
    const [channel, inside] = EventChannel.pair()
    Object.assign(root.instance, { route: path, options: query, getOpenerEventChannel: () => inside })
    const page = { path, query, root, node, bar, channel }
    let reached = false
    scroll.addEventListener('scroll', () => {
      this.callMethod(page, 'onPageScroll', { scrollTop: scroll.scrollTop })
      const near = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 50
      if (near && !reached) this.callMethod(page, 'onReachBottom')
      reached = near
    })
    return page
  }

  private arrange() {
    for (const { node } of [...this.tabs.values(), ...this.stack]) node.hidden = true
    const page = this.current
    if (!page) return
    page.node.hidden = false
    const tab = this.isTab(page.path)
    if (this.tabBar) this.tabBar.hidden = !tab || this.tabBarHidden
    document.body.style.setProperty('--front', page.node.style.getPropertyValue('--nav-front'))
    document.body.classList.toggle('with-tabs', tab && !this.tabBarHidden && this.tabBar !== null)
    page.node.classList.toggle('first', this.stack.length === 1)
    this.drawTabs()
    page.node.style.setProperty('--page-height', `${(page.node.querySelector('.page-area')?.clientHeight ?? innerHeight) / 100}px`)
  }

  private close(count: number) {
    for (let left = count; left > 0; left--) {
      const page = this.stack.pop()
      if (!page) return
      if (this.isTab(page.path) && this.tabs.has(page.path)) this.call(page, 'onHide', 'hide')
      else this.unload(page)
    }
  }

  private closeToTab() {
    this.close(this.stack.length)
  }

  private unload(page: OpenPage) {
    this.callMethod(page, 'onUnload')
    page.root.release()
    page.node.remove()
  }

  private call(page: OpenPage, method: string, lifetime: string) {
    this.callMethod(page, method)
    page.root.instance._$.triggerPageLifetime(lifetime, [])
  }

  callMethod(page: OpenPage, method: string, ...given: unknown[]): unknown {
    const found = page.root.instance[method]
    if (typeof found !== 'function') return undefined
    try {
      return (found as (...all: unknown[]) => unknown).apply(page.root.instance, given)
    } catch (error) {
      reportError(error)
      return undefined
    }
  }

  // ---- the tab bar

  setTabBar(visible: boolean) {
    this.tabBarHidden = !visible
    this.arrange()
  }

  badge(index: number, badge: { text?: string; dot?: boolean } | null) {
    if (!this.tabItems[index]) throw new Failure('tabbar item not found')
    this.badges[index] = badge ?? {}
    this.drawTabs()
  }

  setTabItem(index: number, changes: Partial<TabBarItem>) {
    const item = this.tabItems[index]
    if (!item) throw new Failure('tabbar item not found')
    Object.assign(item, changes)
    this.drawTabs()
  }

  private drawTabs() {
    if (!this.tabBar) return
    const style = this.program.appJson.tabBar
    this.tabBar.style.backgroundColor = style?.backgroundColor ?? '#ffffff'
    this.tabBar.replaceChildren()
    this.tabItems.forEach((item, index) => {
      const chosen = item.pagePath === this.current?.path
      const button = make('button', this.tabBar as HTMLElement)
      button.setAttribute('role', 'tab')
      button.setAttribute('aria-selected', String(chosen))
      button.style.color = (chosen ? style?.selectedColor : style?.color) ?? (chosen ? '#07c160' : '#7f7f7f')
      const icon = chosen ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
      const holder = make('span', button, 'tab-icon')
      if (icon) make('img', holder).src = urlOf(`/${icon.replace(/^\//, '')}`)
      const { text, dot } = this.badges[index] ?? {}
      if (text || dot) make('b', holder, dot ? 'dot' : 'badge').textContent = text ?? ''
      make('span', button).textContent = item.text
      button.onclick = () => {
        const page = this.current
        if (!chosen) this.go('switchTab', `/${item.pagePath}`)
        if (page) this.callMethod(this.current ?? page, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
      }
    })
  }
}

function navBar(page: HTMLElement, config: WindowConfig, back: () => void): NavBar {
  const bar = make('header', page, 'nav-bar')
  if (config.navigationStyle === 'custom') page.classList.add('custom-nav')
  const arrow = make('button', bar, 'nav-back')
  arrow.setAttribute('aria-label', '返回')
  arrow.onclick = back
  const title = make('h1', bar, 'nav-title')
  const spinner = make('i', title, 'nav-spinner')
  const words = make('span', title)
  spinner.hidden = true
  const colors = (front: string, behind: string) => {
    bar.style.color = front
    bar.style.backgroundColor = behind
    page.style.setProperty('--nav-front', front)
    page.style.setProperty('--nav-back', behind)
  }
  const shown: NavBar = { title: (text) => (words.textContent = text), colors, loading: (on) => (spinner.hidden = !on) }
  shown.title(config.navigationBarTitleText ?? '')
  colors(config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000', config.navigationBarBackgroundColor ?? '#ededed')
  return shown
}

/** The page that an address names, seen from another page, and its parameters as they stand there. */
export function parse(url: string, from: string): { path: string; query: Query } {
  const [address = '', search = ''] = url.split(/\?(.*)/s)
  const path = new URL(address || '.', `http://app/${from}`).pathname.slice(1).replace(/\.html$/, '')
  const query: Query = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    query[name] = value
  }
  return { path, query }
}

type Call = (...given: unknown[]) => void

/** One end of the line between a page and the one that it opened; what was sent before the other end listened waits. */
export class EventChannel {
  private readonly listeners: Record<string, Call[]> = {}
  private readonly waiting: Record<string, unknown[][]> = {}
  private far: EventChannel = this

  static pair(): [EventChannel, EventChannel] {
    const [near, far] = [new EventChannel(), new EventChannel()]
    near.far = far
    far.far = near
    return [near, far]
  }

  on(name: string, call: Call) {
    ;(this.listeners[name] ??= []).push(call)
    for (const given of this.waiting[name]?.splice(0) ?? []) call(...given)
  }

  once(name: string, call: Call) {
    const first: Call = (...given) => {
      this.off(name, first)
      call(...given)
    }
    this.on(name, first)
  }

  off(name: string, call?: Call) {
    this.listeners[name] = call ? (this.listeners[name] ?? []).filter((one) => one !== call) : []
  }

  emit(name: string, ...given: unknown[]) {
    const listeners = this.far.listeners[name] ?? []
    if (listeners.length === 0) (this.far.waiting[name] ??= []).push(given)
    for (const call of [...listeners]) call(...given)
  }
}
