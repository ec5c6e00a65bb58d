import { AppData } from './appData'
import type { Device, DeviceState, Entry, Place, Settings, Tag, Wifi } from './device'
import type { Screen } from './screen'
import { codeIn } from './viewfinder'
import type { WechatSandbox } from './wechat'

/** Under this key the browser remembers whose phone was held last. */
export const lastPerson = 'simulator.person'

/** Drives the phone: the panel's buttons, tests, and whoever types into the browser's console as window.sim. */
export class Sim {
  constructor(private readonly device: Device, private readonly frame: HTMLIFrameElement, private readonly screen: Screen, private readonly wechat: WechatSandbox) {}

  get state(): Readonly<DeviceState> {
    return this.device.state
  }

  get log() {
    return this.device.lines
  }

  get inFront() {
    return this.screen.place === 'app'
  }

  /** Removes the mini program from memory and starts it anew; what it stored stays. */
  async restart(entry: Partial<Entry> = {}): Promise<void> {
    this.device.app = null
    this.device.entry = { query: {}, scene: 1001, ...entry }
    this.screen.showApp()
    this.frame.src = `phone.html?${Date.now()}`
    await until(() => this.device.app !== null)
  }

  /** Takes the phone of somebody else in hand: their storage, their WeChat. */
  async person(id: string): Promise<void> {
    const person = this.device.settings.people.find((one) => one.id === id)
    if (!person) throw new Error(`there is nobody called ${id}`)
    localStorage.setItem(lastPerson, id)
    this.device.data = new AppData(this.device.settings.appId, id)
    await this.device.data.load()
    await handOver(this.device.settings, id)
    if (this.wechat.exists) await this.wechat.act(id).catch(() => undefined)
    this.device.set({ person })
    await this.restart()
  }

  network(network: DeviceState['network']) {
    this.device.set({ network })
  }

  /** Stands somewhere, or nowhere the phone can find out. */
  place(place: Place | null) {
    this.device.set({ place })
  }

  wifi(wifi: Wifi | null) {
    this.device.set({ wifi })
  }

  platform(platform: DeviceState['platform']) {
    this.device.set({ platform })
  }

  nfcState(nfc: DeviceState['nfc']) {
    this.device.set({ nfc })
  }

  /** What the camera sees when something scans next; a code that was scanned is put away. */
  camera(seen: DeviceState['camera'] | string) {
    this.device.state.camera.live?.getTracks().forEach((track) => track.stop())
    this.device.set({ camera: typeof seen === 'string' ? { text: seen } : seen })
  }

  /** What the code before the camera says. */
  async codeBeforeCamera(): Promise<string | null> {
    const { text, picture } = this.device.state.camera
    if (text || !picture) return text ?? null
    const image = new Image()
    image.src = URL.createObjectURL(picture)
    return codeIn(image)
  }

  /** Holds a tag to the phone. */
  async nfc(tag: Tag): Promise<'mini-program' | 'opened' | 'nothing'> {
    if (this.device.app?.nearTag(tag)) return 'mini-program'
    if (!tag.opens || this.device.state.nfc !== 'on') return 'nothing'
    await this.open({ ...tag.opens, scene: 1000 })
    return 'opened'
  }

  hide() {
    this.screen.go('home')
  }

  show() {
    this.screen.go('app')
  }

  /** Scans with WeChat itself, outside the mini program. */
  async scan(text: string): Promise<'mini-program' | 'page' | 'chat' | 'text'> {
    const rule = this.device.settings.linkRules.find(({ prefix }) => fits(prefix, text))
    if (rule) {
      const query = { q: encodeURIComponent(text), scancode_time: String(Math.floor(Date.now() / 1000)) }
      await this.open({ path: rule.page, query, scene: 1011 })
      return 'mini-program'
    }
    const person = this.device.state.person?.id
    if (this.wechat.exists && person) {
      const { opens, pushed } = await this.wechat.scan(person, text)
      if (opens) this.screen.openPage(opens)
      else if (pushed) this.screen.go('chat')
      return opens ? 'page' : pushed ? 'chat' : 'text'
    }
    if (!/^https?:\/\//.test(text)) return 'text'
    this.screen.openPage(text)
    return 'page'
  }

  private async open(entry: Entry) {
    if (!this.device.app) return this.restart(entry)
    this.screen.showApp()
    this.device.app.show(entry)
  }

  clearStorage() {
    this.device.data.clear()
    this.device.tell()
  }

  /** Leaves so many bytes free in the storage of the mini program. */
  fillStorage(freeBytes = 0) {
    this.device.data.fill(0)
    this.device.data.fill(Math.max(0, AppData.limitBytes - this.device.data.usedBytes - freeBytes))
    this.device.tell()
  }

  /** As if the mini program had never been on this phone: no storage, nothing allowed. */
  async forget(): Promise<void> {
    this.device.data.forget()
    await this.restart()
  }
}

/** A rule holds for addresses that begin with it; one that begins with a slash holds for every host. */
function fits(prefix: string, text: string): boolean {
  if (!prefix.startsWith('/')) return text.startsWith(prefix)
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.startsWith(prefix)
}

/** The pages in the phone are of this browser: the last person's session ends before the next one opens them. */
async function handOver({ handOver: given }: Settings, person: string) {
  if (!given) return
  for (const [key, value] of Object.entries(given.localStorage ?? {})) localStorage.setItem(key, value.replace('{person}', person))
  const { renew, end, headers = {} } = given.session ?? {}
  if (!renew || !end) return
  const renewed = await fetch(renew, { method: 'POST', headers }).catch(() => null)
  const { accessToken } = renewed?.ok && renewed.status === 200 ? ((await renewed.json()) as { accessToken?: string }) : {}
  if (accessToken) await fetch(end, { method: 'DELETE', headers: { ...headers, authorization: `Bearer ${accessToken}` } }).catch(() => undefined)
}

async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}
