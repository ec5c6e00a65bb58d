import { make } from '../desk/make'
import { Failure } from './failure'
import { urlOf } from './files'
import type { AppJson, TabBarItem } from './program'

interface Badge {
  text?: string
  dot?: boolean
}

/** The bar below the pages that app.json names as tabs. */
export class TabBar {
  readonly items: TabBarItem[]
  private readonly node: HTMLElement | null
  private readonly badges: Record<number, Badge> = {}
  private isOff = false
  private current = ''

  constructor(private readonly style: AppJson['tabBar'], place: HTMLElement, private readonly tapped: (item: TabBarItem, index: number) => void) {
    this.items = style?.list ?? []
    this.node = this.items.length > 0 ? make('nav', place, 'tab-bar') : null
  }

  has = (path: string) => this.items.some((item) => item.pagePath === path)

  /** Draws the bar for the page that is shown now. */
  show(path: string) {
    this.current = path
    const visible = this.has(path) && !this.isOff
    document.body.classList.toggle('with-tabs', visible)
    if (!this.node) return
    this.node.hidden = !visible
    this.node.style.backgroundColor = this.style?.backgroundColor ?? '#ffffff'
    this.node.replaceChildren(...this.items.map((item, index) => this.drawn(item, index)))
  }

  turn(on: boolean) {
    this.isOff = !on
    this.show(this.current)
  }

  badge(index: number, badge: Badge | null) {
    this.item(index)
    this.badges[index] = badge ?? {}
    this.show(this.current)
  }

  change(index: number, changes: Partial<TabBarItem>) {
    Object.assign(this.item(index), changes)
    this.show(this.current)
  }

  private item(index: number): TabBarItem {
    const item = this.items[index]
    if (!item) throw new Failure('tabbar item not found')
    return item
  }

  private drawn(item: TabBarItem, index: number): HTMLElement {
    const chosen = item.pagePath === this.current
    const button = document.createElement('button')
    button.setAttribute('role', 'tab')
    button.setAttribute('aria-selected', String(chosen))
    button.style.color = (chosen ? this.style?.selectedColor : this.style?.color) ?? (chosen ? '#07c160' : '#7f7f7f')
    const icon = chosen ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
    const holder = make('span', button, 'tab-icon')
    if (icon) make('img', holder).src = urlOf(`/${icon.replace(/^\//, '')}`)
    const { text, dot } = this.badges[index] ?? {}
    if (text || dot) make('b', holder, dot ? 'dot' : 'badge').textContent = text ?? ''
    make('span', button).textContent = item.text
    button.onclick = () => this.tapped(item, index)
    return button
  }
}
