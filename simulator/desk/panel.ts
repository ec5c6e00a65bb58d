import { AppData } from './appData'
import type { Device, DeviceState, Place } from './device'
import { make } from './make'
import type { Sim } from './sim'
import { chooseLanguage, filled, language, words } from './words'

type Draw = () => void

/** The controls beside the phone: who holds it, where it is, what it sees, and what its mini program did. */
export function drawPanel(left: HTMLElement, right: HTMLElement, device: Device, sim: Sim) {
  const drawings = [people(left, device, sim), app(left, device, sim), camera(right, device, sim), surroundings(right, device, sim), tags(right, device, sim), log(left, device)]
  device.watch(() => drawings.forEach((draw) => draw()))
}

export function drawHead(place: HTMLElement) {
  const text = make('div', place)
  make('h1', text).textContent = words().title
  make('p', text).textContent = words().subtitle
  Object.assign(make('button', place, 'quiet'), { textContent: words().language, onclick: () => chooseLanguage(language() === 'zh' ? 'en' : 'zh') })
}

function section(place: HTMLElement, title: string): HTMLElement {
  const node = make('section', place, 'card')
  make('h2', node).textContent = title
  return node
}

function button(place: HTMLElement, text: string, act: () => unknown, className = ''): HTMLButtonElement {
  const node = make('button', place, className)
  node.type = 'button'
  node.textContent = text
  node.onclick = () => void act()
  return node
}

/** A row of choices of which one is taken. */
function choice<T extends string>(place: HTMLElement, title: string, options: Record<T, string>, chosen: () => T, choose: (value: T) => void): Draw {
  const row = make('div', place, 'row')
  make('span', row).textContent = title
  const group = make('div', row, 'segments')
  group.setAttribute('role', 'radiogroup')
  group.setAttribute('aria-label', title)
  const buttons = (Object.entries(options) as [T, string][]).map(([value, text]) => [value, button(group, text, () => choose(value))] as const)
  for (const [, node] of buttons) node.setAttribute('role', 'radio')
  return () => buttons.forEach(([value, node]) => node.setAttribute('aria-checked', String(value === chosen())))
}

function list(place: HTMLElement, title: string, options: [string, string][], changed: (value: string) => void): HTMLSelectElement {
  const row = make('label', place, 'row')
  make('span', row).textContent = title
  const box = make('select', row)
  for (const [value, text] of options) Object.assign(make('option', box), { value, textContent: text })
  box.onchange = () => changed(box.value)
  return box
}

function field(place: HTMLElement, title: string, value: string, changed: (value: string) => void): HTMLInputElement {
  const row = make('label', place, 'row')
  make('span', row).textContent = title
  const box = make('input', row)
  box.value = value
  box.onchange = () => changed(box.value.trim())
  return box
}

function people(place: HTMLElement, device: Device, sim: Sim): Draw {
  const node = section(place, words().people)
  const grid = make('div', node, 'people')
  const buttons = device.settings.people.map((person) => [person.id, button(grid, person.name, () => sim.person(person.id))] as const)
  return () => buttons.forEach(([id, one]) => one.setAttribute('aria-pressed', String(id === device.state.person?.id)))
}

function app(place: HTMLElement, device: Device, sim: Sim): Draw {
  const node = section(place, words().app)
  const row = make('div', node, 'buttons')
  const behind = button(row, '', () => (sim.inFront ? sim.hide() : sim.show()))
  button(row, words().restart, () => sim.restart())
  button(row, words().forget, () => sim.forget())
  const used = make('p', node, 'meter')
  const room = make('div', node, 'buttons')
  button(room, words().clear, () => sim.clearStorage())
  button(room, words().fill, () => sim.fillStorage())
  const agreed = make('p', node, 'fine')
  return () => {
    behind.textContent = sim.inFront ? words().background : words().foreground
    used.textContent = filled(words().storage, { used: Math.ceil(device.data.usedBytes / 1024), limit: AppData.limitBytes / 1024 })
    used.style.setProperty('--share', `${(100 * device.data.usedBytes) / AppData.limitBytes}%`)
    agreed.textContent = device.data.kept.privacyAgreed ? words().agreed : words().notAgreed
  }
}

const own = 'own'
const none = 'none'

function surroundings(place: HTMLElement, device: Device, sim: Sim): Draw {
  const node = section(place, words().place)
  const { online, slow, offline, ios, android } = words()
  const network = choice(node, words().network, { online, slow, offline }, () => device.state.network, (value) => sim.network(value))
  const platform = choice(node, words().platform, { android, ios }, () => device.state.platform, (value) => sim.platform(value))
  return [network, platform, whereabouts(node, device, sim), accessPoint(node, device, sim)].reduce((all, draw) => () => (all(), draw()))
}

function whereabouts(node: HTMLElement, device: Device, sim: Sim): Draw {
  const { places } = device.settings
  const named = places.map((one, index): [string, string] => [String(index), one.name[language()] ?? one.name.zh ?? String(index)])
  const box = list(node, words().where, [...named, [own, words().elsewhere], [none, words().nowhere]], (value) => {
    if (value === none) return sim.place(null)
    const { latitude, longitude, type } = places[Number(value)] ?? { ...current(), latitude: current().latitude + 0.001 }
    sim.place({ latitude, longitude, type, accuracyMeters: current().accuracyMeters })
  })
  const current = (): Place => device.state.place ?? { latitude: 0, longitude: 0, accuracyMeters: 20, type: 'gcj02' }
  const details = make('div', node, 'details')
  const number = (within: HTMLElement, title: string, key: 'latitude' | 'longitude' | 'accuracyMeters') => {
    const input = field(within, title, '', (value) => Number.isFinite(Number(value)) && sim.place({ ...current(), [key]: Number(value) }))
    return () => (input.value = String(current()[key]))
  }
  const numbers = [number(details, words().latitude, 'latitude'), number(details, words().longitude, 'longitude'), number(node, words().accuracy, 'accuracyMeters')]
  const datum = choice<Place['type']>(details, words().datum, { gcj02: 'GCJ-02', wgs84: 'WGS-84' }, () => current().type, (type) => sim.place({ ...current(), type }))
  return () => {
    const here = device.state.place
    const known = places.findIndex((one) => one.latitude === here?.latitude && one.longitude === here.longitude && one.type === here.type)
    box.value = here ? (known < 0 ? own : String(known)) : none
    details.hidden = !here || known >= 0
    numbers.forEach((draw) => draw())
    datum()
  }
}

function accessPoint(node: HTMLElement, device: Device, sim: Sim): Draw {
  const { wifis } = device.settings
  const named = wifis.map((one, index): [string, string] => [String(index), one.ssid])
  const box = list(node, words().wifi, [...named, [own, words().otherWifi], [none, words().noWifi]], (value) =>
    sim.wifi(value === none ? null : (wifis[Number(value)] ?? { ssid: 'Wi-Fi', bssid: '02:00:00:00:00:00' })))
  const details = make('div', node, 'details')
  const current = () => device.state.wifi ?? { ssid: '', bssid: '' }
  const ssid = field(details, words().ssid, '', (value) => sim.wifi({ ...current(), ssid: value }))
  const bssid = field(details, words().bssid, '', (value) => sim.wifi({ ...current(), bssid: value }))
  return () => {
    const now = device.state.wifi
    const known = wifis.findIndex((one) => one.bssid === now?.bssid && one.ssid === now.ssid)
    box.value = now ? (known < 0 ? own : String(known)) : none
    details.hidden = known >= 0 || !now
    ssid.value = now?.ssid ?? ''
    bssid.value = now?.bssid ?? ''
  }
}

function camera(place: HTMLElement, device: Device, sim: Sim): Draw {
  const node = section(place, words().camera)
  const text = make('textarea', node)
  Object.assign(text, { placeholder: words().codeHint, ariaLabel: words().codeText, rows: 2 })
  const row = make('div', node, 'buttons')
  button(row, words().point, () => text.value.trim() && sim.camera(text.value.trim()), 'main')
  const plain = button(row, words().scanPlainly, async () => {
    said.textContent = words().scanned[await sim.scan((await sim.codeBeforeCamera()) ?? text.value.trim())]
  })
  const said = make('p', node, 'fine')
  const more = make('div', node, 'buttons')
  const label = make('label', more, 'button')
  label.append(words().picture)
  const file = Object.assign(make('input', label), { type: 'file', accept: 'image/*', hidden: true })
  file.onchange = () => file.files?.[0] && sim.camera({ picture: file.files[0] })
  const watch = async (media: () => Promise<MediaStream>) => {
    const live = await media().catch(() => null)
    if (live) sim.camera({ live })
  }
  if ('getDisplayMedia' in (navigator.mediaDevices ?? {})) button(more, words().watchTab, () => watch(() => navigator.mediaDevices.getDisplayMedia({ video: true })))
  if ('getUserMedia' in (navigator.mediaDevices ?? {})) button(more, words().watchWebcam, () => watch(() => navigator.mediaDevices.getUserMedia({ video: true })))
  make('p', node, 'fine').textContent = words().pasteHint
  const sees = make('p', node, 'sees')
  const away = button(node, words().putAway, () => sim.camera({}), 'quiet')
  const take = (items?: DataTransfer | null) => {
    const picture = [...(items?.files ?? [])].find((one) => one.type.startsWith('image/'))
    if (picture) sim.camera({ picture })
    return Boolean(picture)
  }
  document.addEventListener('paste', (event) => take(event.clipboardData) && event.preventDefault())
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    take(event.dataTransfer)
  })
  return () => {
    const seen = device.state.camera
    sees.textContent = seen.text ? filled(words().seesText, { text: seen.text }) : seen.picture ? words().seesPicture : seen.live ? words().seesLive : words().seesNothing
    away.hidden = !seen.text && !seen.picture && !seen.live
    plain.disabled = false
  }
}

function tags(place: HTMLElement, device: Device, sim: Sim): Draw {
  const node = section(place, words().tag)
  const { nfcOn, nfcOff, nfcNone } = words()
  const draw = choice<DeviceState['nfc']>(node, words().nfc, { on: nfcOn, off: nfcOff, none: nfcNone }, () => device.state.nfc, (nfc) => device.set({ nfc }))
  const url = field(node, words().tagUrl, '', () => undefined)
  const id = field(node, words().tagId, '04a1b2c3d4e5f6', () => undefined)
  const row = make('div', node, 'buttons')
  const said = make('p', node, 'fine')
  button(row, words().tap, async () => {
    said.textContent = words().tapped[await sim.nfc({ url: url.value.trim() || undefined, id: id.value.trim() || undefined })]
  }, 'main')
  return draw
}

function log(place: HTMLElement, device: Device): Draw {
  const node = section(place, words().log)
  const lines = make('ol', node, 'log')
  button(node, words().clearLog, () => {
    device.lines.length = 0
    device.tell()
  }, 'quiet')
  let last = -1
  return () => {
    const newest = device.lines.at(-1)?.id ?? 0
    if (newest === last) return
    last = newest
    lines.replaceChildren()
    for (const { kind, text, at } of device.lines.slice(-60).reverse()) {
      const item = make('li', lines, kind)
      make('time', item).textContent = new Date(at).toLocaleTimeString('zh-CN')
      make('span', item).textContent = kind === 'vibration' ? filled(words().vibration, { text }) : text
    }
    if (device.lines.length === 0) make('li', lines, 'nothing').textContent = words().noLog
  }
}
