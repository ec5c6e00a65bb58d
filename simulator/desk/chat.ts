import type { Device } from './device'
import { make } from './make'
import type { Screen } from './screen'
import { viewfinder } from './viewfinder'
import type { ChatMessage, MenuButton, WechatSandbox } from './wechat'
import { filled, words } from './words'

const refreshMs = 2_500
const anchor = /<a\s[^>]*href=["']([^"']+)["'][^>]*>([^<]*)<\/a>|(https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&()*+,;=%]+)/g

/** The chat with the official account: its menu, its replies, and the pages they lead to. */
export async function drawChat(place: HTMLElement, device: Device, wechat: WechatSandbox, screen: Screen) {
  const person = device.state.person?.id ?? ''
  place.replaceChildren()
  const bar = make('header', place, 'bar')
  make('h2', bar).textContent = device.settings.name
  const leave = make('button', bar, 'quiet')
  const lines = make('ol', place, 'lines')
  const foot = make('footer', place, 'chat-foot')
  let shown = ''

  const act = async (work: () => Promise<unknown>) => {
    foot.inert = true
    try {
      await work()
    } catch (error) {
      make('li', lines, 'told bad').textContent = error instanceof Error ? error.message : words().busy
    } finally {
      foot.inert = false
      await look()
    }
  }
  const open = (address: string) => screen.openPage(address)

  async function look() {
    const [people, messages, buttons] = await Promise.all([wechat.people(), wechat.chat(person), wechat.menu()])
    const following = people.find(({ id }) => id === person)?.following ?? false
    const now = JSON.stringify([following, messages.at(-1)?.id, buttons])
    if (now === shown) return
    shown = now
    leave.hidden = !following
    leave.textContent = words().unfollow
    leave.onclick = () => void act(() => wechat.does(person, 'unfollow'))
    lines.replaceChildren(...messages.map((message) => line(message, open)))
    lines.scrollTop = lines.scrollHeight
    foot.replaceChildren()
    if (following) menu(buttons)
    else Object.assign(make('button', foot, 'main'), { textContent: words().follow, onclick: () => void act(() => wechat.does(person, 'follow')) })
  }

  function menu(buttons: MenuButton[]) {
    const form = make('form', foot)
    const text = Object.assign(make('input', form), { placeholder: words().write, ariaLabel: words().write })
    make('button', form).textContent = words().send
    form.onsubmit = (event) => {
      event.preventDefault()
      if (text.value.trim()) void act(() => wechat.does(person, 'text', { text: text.value.trim() }))
    }
    const row = make('div', foot, 'chat-menu')
    for (const button of buttons) Object.assign(make('button', row), { textContent: button.name, onclick: () => void tap(button) })
  }

  async function tap(button: MenuButton) {
    if (button.type === 'scancode_waitmsg') {
      const text = await scanned(place, device)
      if (text) await act(() => wechat.does(person, 'menu-scan', { text }))
    } else if (button.type === 'click') await act(() => wechat.does(person, 'menu-click', { key: button.key ?? '' }))
    else if (button.type === 'miniprogram') screen.go('app')
    else if (button.url) {
      void wechat.does(person, 'menu-view', { url: button.url }).catch(() => undefined)
      open(button.url)
    }
  }

  const tick = () => {
    if (!lines.isConnected) return
    if (screen.place === 'chat') void look().catch(() => undefined)
    setTimeout(tick, refreshMs)
  }
  await act(async () => undefined)
  tick()
}

function line(message: ChatMessage, open: (address: string) => void): HTMLElement {
  const item = document.createElement('li')
  if (message.kind === 'event') {
    item.className = message.event === 'unanswered' ? 'told bad' : 'told'
    const sentence = (words().did as Record<string, string>)[message.event ?? ''] ?? message.text
    item.textContent = filled(sentence, { text: message.text })
    return item
  }
  item.className = message.kind === 'text' ? `said ${message.from}` : 'notice'
  const link = (text: string, address: string) => Object.assign(document.createElement('a'), {
    textContent: text, href: address, onclick: (event: Event) => (event.preventDefault(), open(address)),
  })
  if (message.kind !== 'text') make('b', item).textContent = words().notice
  const said = make('p', item)
  let done = 0
  for (const match of message.text.matchAll(anchor)) {
    said.append(message.text.slice(done, match.index), link(match[2] ?? match[3] ?? '', match[1] ?? match[3] ?? ''))
    done = match.index + match[0].length
  }
  said.append(message.text.slice(done))
  if (message.link) item.append(link(words().details, message.link))
  return item
}

/** The scanner that a menu button opens; null when it is left without a code. */
function scanned(place: HTMLElement, device: Device): Promise<string | null> {
  return new Promise((resolve) => {
    const node = make('div', place, 'scanner')
    const end = (text: string | null) => {
      close()
      node.remove()
      resolve(text)
    }
    const close = viewfinder(node, { device, hint: words().scanHint, fail: words().scanFail }, ({ result }) => end(result))
    Object.assign(make('button', node, 'scanner-cancel'), { textContent: words().cancel, onclick: () => end(null) })
  })
}
