import type { Device } from './device'
import { drawChat } from './chat'
import { make } from './make'
import type { WechatSandbox } from './wechat'
import { words } from './words'

export type Place = 'app' | 'home' | 'chat' | 'sms' | 'page'

/** What the phone shows: its home screen, the mini program, the official account, text messages, or a web page. */
export class Screen {
  private at: Place = 'app'
  private readonly places: Record<Exclude<Place, 'app'>, HTMLElement>

  constructor(private readonly device: Device, private readonly wechat: WechatSandbox, glass: HTMLElement) {
    const place = (name: string) => Object.assign(make('section', glass, `place ${name}`), { hidden: true })
    this.places = { home: place('home'), chat: place('chat'), sms: place('sms'), page: place('page') }
    make('button', glass, 'home-bar').onclick = () => this.go('home')
    glass.querySelector<HTMLElement>('.home-bar')?.setAttribute('aria-label', words().home)
    this.drawHome()
    device.onLeave = () => this.go('home')
  }

  /** Shows something else; the mini program goes to the background or comes back. */
  go(to: Place) {
    const before = this.at
    this.at = to
    for (const [name, node] of Object.entries(this.places)) node.hidden = name !== to
    if (before === 'app' && to !== 'app') this.device.app?.hide()
    if (before !== 'app' && to === 'app') this.device.app?.show(null)
    if (to === 'chat') void drawChat(this.places.chat, this.device, this.wechat, this)
    if (to === 'sms') void this.drawSms()
    this.device.tell()
  }

  /** The mini program was started or opened anew: it is before the person again. */
  showApp() {
    this.at = 'app'
    for (const node of Object.values(this.places)) node.hidden = true
    this.device.tell()
  }

  get place() {
    return this.at
  }

  openPage(address: string) {
    const url = new URL(address, location.href)
    if (url.origin !== location.origin) return void window.open(url.href, '_blank', 'noopener')
    const { page } = this.places
    page.replaceChildren()
    const bar = make('header', page, 'bar')
    Object.assign(make('button', bar), { textContent: '✕', ariaLabel: words().back, onclick: () => this.go(this.wechat.exists ? 'chat' : 'home') })
    const title = make('h2', bar)
    const frame = make('iframe', page)
    Object.assign(frame, { src: url.href, title: words().page, allow: 'camera; geolocation' })
    const timer = setInterval(() => (frame.isConnected ? (title.textContent = frame.contentDocument?.title ?? '') : clearInterval(timer)), 500)
    this.go('page')
  }

  private drawHome() {
    const { home } = this.places
    const icon = (text: string, name: string, to: Place) => {
      const button = make('button', home, `icon ${to}`)
      make('i', button).textContent = text
      make('span', button).textContent = name
      button.onclick = () => this.go(to)
    }
    icon(this.device.settings.name.slice(0, 1), this.device.settings.name, 'app')
    if (!this.wechat.exists) return
    icon('信', words().chat, 'chat')
    icon('短', words().sms, 'sms')
  }

  private async drawSms() {
    const { sms } = this.places
    const messages = await this.wechat.sms(this.device.state.person?.id ?? '').catch(() => [])
    sms.replaceChildren()
    make('h2', make('header', sms, 'bar')).textContent = words().sms
    const list = make('ol', sms, 'lines')
    for (const { text } of messages) make('p', make('li', list, 'said account')).textContent = text
    if (messages.length === 0) make('p', list, 'quiet').textContent = words().noSms
  }
}
