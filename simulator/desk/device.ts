import { AppData } from './appData'

export interface Person {
  id: string
  name: string
}

export interface Place {
  latitude: number
  longitude: number
  accuracyMeters: number
  type: 'gcj02' | 'wgs84'
}

export interface Wifi {
  ssid: string
  bssid: string
}

/** A tag held to the phone: what it says, or its bytes. */
export interface Tag {
  /** A web address in an NDEF record. */
  url?: string
  /** Hexadecimal number of the chip. */
  id?: string
  /** NDEF records of other kinds, hexadecimal payloads. */
  records?: { tnf: number; type: string; payload: string }[]
  /** Answers to ISO-DEP commands: from hexadecimal command to hexadecimal answer. */
  isoDep?: Record<string, string>
  /** A tag that WeChat registered: held to a phone whose mini program does not search for tags, it opens this page. */
  opens?: { path: string; query: Record<string, string> }
}

export interface DeviceState {
  person: Person | null
  platform: 'ios' | 'android'
  network: 'online' | 'slow' | 'offline'
  place: Place | null
  wifi: Wifi | null
  nfc: 'on' | 'off' | 'none'
  /** What is before the camera: the text of a code, a picture, or a screen that it watches. */
  camera: { text?: string; picture?: Blob; live?: MediaStream }
  language: 'zh' | 'en'
  brightness: number
  keepScreenOn: boolean
}

/** From where and with what a mini program is opened. */
export interface Entry {
  path?: string
  query: Record<string, string>
  scene: number
}

/** The mini program that runs now; it says so when its page has loaded. */
export interface RunningApp {
  changed: (names: (keyof DeviceState)[]) => void
  hide: () => void
  show: (entry: Entry | null) => void
  /** True when the mini program took the tag. */
  nearTag: (tag: Tag) => boolean
}

export type LogKind = 'request' | 'vibration' | 'error' | 'note'

export interface LogLine {
  id: number
  at: number
  kind: LogKind
  text: string
}

export interface Settings {
  /** Shown as the phone's and the app's name. */
  name: string
  appId: string
  version?: string
  /** From an address in the mini program to where it is served. */
  hosts: Record<string, string>
  /** Where the sandbox of WeChat answers; empty without one. */
  wechat: string
  /** Which web addresses open the mini program when WeChat scans them. */
  linkRules: { prefix: string; page: string }[]
  places: { name: Record<string, string>; latitude: number; longitude: number; type: Place['type'] }[]
  wifis: Wifi[]
  people: Person[]
  /** False when the app is one that needs no agreement to privacy terms. */
  privacy?: boolean
  /** What ends the session of the pages in the phone when it changes hands. */
  handOver?: { localStorage?: Record<string, string>; session?: { renew: string; end: string; headers?: Record<string, string> } }
}

/** The phone: what its owner and its surroundings do to it. It outlives the mini program that runs in it. */
export class Device {
  readonly state: DeviceState
  readonly lines: LogLine[] = []
  app: RunningApp | null = null
  data: AppData
  /** Where the mini program that starts next was called from. */
  entry: Entry = { query: {}, scene: 1001 }
  /** Called when the person leaves the mini program from inside it. */
  onLeave: () => void = () => undefined
  private readonly watchers = new Set<() => void>()
  private count = 0

  constructor(readonly settings: Settings) {
    this.data = new AppData('', '')
    this.state = {
      person: null, platform: 'android', network: 'online', place: null, wifi: null, nfc: 'on', camera: {}, brightness: 0.5, keepScreenOn: false, language: 'zh',
    }
  }

  set(changes: Partial<DeviceState>) {
    Object.assign(this.state, changes)
    this.app?.changed(Object.keys(changes) as (keyof DeviceState)[])
    this.tell()
  }

  log(kind: LogKind, text: string) {
    this.lines.push({ id: ++this.count, at: Date.now(), kind, text })
    if (this.lines.length > 300) this.lines.shift()
    this.tell()
  }

  watch(call: () => void) {
    this.watchers.add(call)
    call()
  }

  tell() {
    for (const call of this.watchers) call()
  }

  get networkType() {
    return this.state.network === 'offline' ? 'none' : this.state.wifi ? 'wifi' : '4g'
  }
}
