import { AppData } from './appData'
import type { Device, DeviceState, Entry, Place, Tag, Wifi } from './device'

/** Drives the phone from a test or the browser's console: window.sim. */
export class Sim {
  constructor(private readonly device: Device, private readonly frame: HTMLIFrameElement) {}

  get state(): Readonly<DeviceState> {
    return this.device.state
  }

  get log() {
    return this.device.lines
  }

  /** Removes the mini program from memory and starts it anew; what it stored stays. */
  async restart(entry: Partial<Entry> = {}): Promise<void> {
    this.device.app = null
    this.device.entry = { query: {}, scene: 1001, ...entry }
    this.frame.src = 'phone.html'
    await until(() => this.device.app !== null)
  }

  /** Takes the phone of somebody else in hand: their storage, their WeChat. */
  async person(id: string): Promise<void> {
    const person = this.device.settings.people.find((one) => one.id === id)
    if (!person) throw new Error(`there is nobody called ${id}`)
    this.device.data = new AppData(this.device.settings.appId, id)
    await this.device.data.load()
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

  /** What the camera sees when the mini program scans next. */
  camera(seen: DeviceState['camera'] | string) {
    this.device.set({ camera: typeof seen === 'string' ? { text: seen } : seen })
  }

  /** Holds a tag to the phone. */
  async nfc(tag: Tag): Promise<'mini-program' | 'opened' | 'nothing'> {
    if (this.device.app?.nearTag(tag)) return 'mini-program'
    if (!tag.opens || this.device.state.nfc !== 'on') return 'nothing'
    await this.open({ ...tag.opens, scene: 1000 })
    return 'opened'
  }

  hide() {
    this.device.app?.hide()
  }

  show() {
    this.device.app?.show(null)
  }

  /** Scans with WeChat itself, outside the mini program. */
  async scan(text: string): Promise<'mini-program' | 'page' | 'nothing'> {
    const rule = this.device.settings.linkRules.find(({ prefix }) => text.startsWith(prefix))
    if (!rule) return 'nothing'
    const entry = { path: rule.page, query: { q: encodeURIComponent(text), scancode_time: String(Math.floor(Date.now() / 1000)) }, scene: 1011 }
    await this.open(entry)
    return 'mini-program'
  }

  private async open(entry: Entry) {
    if (this.device.app) this.device.app.show(entry)
    else await this.restart(entry)
  }

  clearStorage() {
    this.device.data.clear()
  }

  /** Leaves so many bytes free in the storage of the mini program. */
  fillStorage(freeBytes = 0) {
    this.device.data.fill(0)
    this.device.data.fill(Math.max(0, AppData.limitBytes - this.device.data.usedBytes - freeBytes))
  }

  /** As if the mini program had never been on this phone: no storage, nothing allowed. */
  async forget(): Promise<void> {
    this.device.data.forget()
    await this.restart()
  }
}

async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}
