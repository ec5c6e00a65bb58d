import { Device, type Person, type Settings } from './device'
import { drawHead, drawPanel } from './panel'
import { Screen } from './screen'
import { lastPerson, Sim } from './sim'
import { WechatSandbox } from './wechat'
import { filled, language, words } from './words'

declare global {
  interface Window {
    sim?: Sim
  }
}

const nobody: Person = { id: 'nobody', name: 'Nobody' }
const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector) as T

async function settings(): Promise<Settings> {
  const given = (await (await fetch('simulator.json')).json()) as Partial<Settings>
  return { name: 'Mini program', appId: 'wx0000000000000000', hosts: {}, wechat: '', linkRules: [], places: [], wifis: [], people: [nobody], ...given }
}

async function start() {
  const known = await settings()
  const wechat = new WechatSandbox(known.wechat)
  const people = wechat.exists ? await wechat.people() : known.people
  const device = new Device({ ...known, people })
  const [place] = known.places
  if (place) device.state.place = { latitude: place.latitude, longitude: place.longitude, type: place.type, accuracyMeters: 20 }
  device.state.wifi = known.wifis[0] ?? null
  device.state.language = language()
  window.device = device
  const screen = new Screen(device, wechat, find('#glass'))
  const sim = new Sim(device, find<HTMLIFrameElement>('#phone'), screen, wechat)
  const asked = new URLSearchParams(location.search)
  const wanted = asked.get('person') ?? localStorage.getItem(lastPerson)
  const first = people.find(({ id }) => id === wanted) ?? people[0] ?? nobody
  if (!asked.has('bare')) {
    drawHead(find('#head'))
    drawPanel(find('#left'), find('#right'), device, sim)
  }
  await sim.person(first.id)
  window.sim = sim
}

document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
document.title = words().title
document.body.classList.toggle('bare', new URLSearchParams(location.search).has('bare'))
start().catch((error: unknown) => {
  find('#head').textContent = filled(words().failed, { text: error instanceof Error ? error.message : String(error) })
})
