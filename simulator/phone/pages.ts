import { make } from '../desk/make'
import { parse, type Query } from './address'
import type { Engine, PageRoot } from './engine'
import { EventChannel } from './eventChannel'
import { Failure } from './failure'
import { navBar, type NavBar } from './navBar'
import type { MiniProgram } from './program'
import { TabBar } from './tabBar'
import { words } from './words'

const deepest = 10

interface OpenPage {
  path: string
  query: Query
  root: PageRoot
  node: HTMLElement
  bar: NavBar
  /** The end that the opener holds. */
  channel: EventChannel
}

/** The open pages, the bars around them and their life. */
export class Pages {
  readonly stack: OpenPage[] = []
  readonly tabBar: TabBar
  private readonly tabs: Map<string, OpenPage> = new Map()

  constructor(private readonly program: MiniProgram, private readonly engine: Engine, private readonly place: HTMLElement, tabPlace: HTMLElement) {
    this.tabBar = new TabBar(program.appJson.tabBar, tabPlace, ({ pagePath, text }, index) => {
      if (this.current?.path !== pagePath) this.go('switchTab', `/${pagePath}`)
      if (this.current) this.callMethod(this.current, 'onTabItemTap', { index, pagePath, text })
    })
  }

  get current(): OpenPage | null {
    return this.stack.at(-1) ?? null
  }

  /** Navigates as the five methods of wx do, and refuses with their words. */
  go(kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): OpenPage {
    const { path, query } = parse(url, this.current?.path ?? '')
    if (!this.program.pages.includes(path)) throw new Failure(`page "${path}" is not found`)
    const tab = this.tabBar.has(path)
    if (tab && (kind === 'navigateTo' || kind === 'redirectTo')) throw new Failure('can not navigateTo a tabbar page'.replace('navigateTo', kind))
    if (!tab && kind === 'switchTab') throw new Failure('can not switch to no-tabBar page')
    if (kind === 'navigateTo' && this.stack.length >= deepest) throw new Failure(`page stack limit exceeded: ${deepest}`)
    const before = this.current
    if (kind === 'navigateTo') before && this.call(before, 'onHide', 'hide')
    else if (kind === 'redirectTo') this.close(1)
    else if (kind === 'switchTab') this.close(this.stack.length)
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

  /** The arrow at the left: back, or home from a page that was opened from outside. */
  pressBack() {
    if (this.stack.length > 1) this.back(1)
    else this.go('reLaunch', `/${this.home}`)
  }

  private get home(): string {
    return this.program.appJson.entryPagePath ?? this.program.pages[0] ?? ''
  }

  private get isFromOutside(): boolean {
    const path = this.current?.path ?? ''
    return this.stack.length === 1 && path !== this.home && !this.tabBar.has(path)
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
    document.body.style.setProperty('--front', page.node.style.getPropertyValue('--nav-front'))
    this.tabBar.show(page.path)
    page.node.classList.toggle('first', this.stack.length === 1 && !this.isFromOutside)
    page.node.classList.toggle('from-outside', this.isFromOutside)
    page.node.querySelector('.nav-back')?.setAttribute('aria-label', this.isFromOutside ? words().home : words().back)
    page.node.style.setProperty('--page-height', `${(page.node.querySelector('.page-area')?.clientHeight ?? innerHeight) / 100}px`)
  }

  private close(count: number) {
    for (let left = count; left > 0; left--) {
      const page = this.stack.pop()
      if (!page) return
      if (this.tabBar.has(page.path) && this.tabs.has(page.path)) this.call(page, 'onHide', 'hide')
      else this.unload(page)
    }
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
}
