import { AppData } from './appData'
import { Device, type Person, type Settings } from './device'
import { Sim } from './sim'

declare global {
  interface Window {
    sim?: Sim
  }
}

const nobody: Person = { id: 'nobody', name: 'Nobody' }

async function settings(): Promise<Settings> {
  const given = (await (await fetch('simulator.json')).json()) as Partial<Settings>
  return { name: 'Mini program', appId: 'wx0000000000000000', hosts: {}, wechat: '', linkRules: [], places: [], wifis: [], people: [nobody], ...given }
}

/** The people of the sandbox; those of the settings when there is none. */
async function people({ wechat, people: given }: Settings): Promise<Person[]> {
  if (!wechat) return given
  const answer = await fetch(`${wechat}/users`).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { items: Person[] }).items : given
}

async function start() {
  const known = await settings()
  const device = new Device({ ...known, people: await people(known) })
  const place = known.places[0]
  if (place) device.state.place = { latitude: place.latitude, longitude: place.longitude, type: place.type, accuracyMeters: 20 }
  device.state.wifi = known.wifis[0] ?? null
  window.device = device
  const frame = document.querySelector<HTMLIFrameElement>('#phone') as HTMLIFrameElement
  const sim = new Sim(device, frame)
  document.body.classList.toggle('bare', new URLSearchParams(location.search).has('bare'))
  const first = device.settings.people[0] ?? nobody
  device.data = new AppData(known.appId, first.id)
  await device.data.load()
  device.set({ person: first })
  await sim.restart()
  window.sim = sim
}

void start()
