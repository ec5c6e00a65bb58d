import type { Entry, RunningApp } from '../desk/device'
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { drawBars } from './bars'
import { createEngine } from './engine'
import { Failure } from './failure'
import { watchGestures } from './gestures'
import { Life } from './life'
import { createModules, type AppInstance } from './modules'
import { Pages } from './pages'
import { complain, device } from './phone'
import { hooks } from './tags/hooks'
import { createWx } from './wx'
import { provideWxs } from './wxs'

/** Starts the mini program that app.js brought. */
function start() {
  const program = window.miniProgram
  const life = new Life()
  const place = document.querySelector<HTMLElement>('#pages') as HTMLElement
  const first = program.appJson.entryPagePath ?? program.pages[0] ?? ''
  const launch = { ...device.entry, path: device.entry.path ?? first }
  let pages: Pages | null = null
  const opened = () => pages as Pages
  const { wx, events, changed, nearTag } = createWx({ program, life, launch, pages: opened })
  provideWxs()
  const engine = createEngine(program)
  pages = new Pages(program, engine, place, document.querySelector<HTMLElement>('#tabs') as HTMLElement)
  const getCurrentPages = () => opened().stack.map((page) => page.root.instance)
  const modules = createModules(program, engine.space, { wx, getCurrentPages, timers: life.timers })
  drawBars()
  watchGestures(document.body)
  watchErrors(() => modules.app(), events)
  hooks.navigate = (kind, url, delta) => {
    const call = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack' }[kind]
    if (call) (wx[call] as (options: object) => Promise<void>)({ url, delta }).catch?.((error: { errMsg: string }) => complain(error.errMsg))
  }
  const app = modules.start()
  const options = (entry: Entry) => ({ path: entry.path ?? first, query: entry.query, scene: entry.scene, referrerInfo: {}, shareTicket: '' })
  const call = (name: string, ...given: unknown[]) => typeof app[name] === 'function' && (app[name] as (...all: unknown[]) => void).apply(app, given)

  const running: RunningApp = {
    changed: (names) => {
      changed(names)
    },
    hide: () => {
      if (life.hidden) return
      life.hide()
      opened().hide()
      call('onHide')
      events.hide.tell({})
      device.tell()
    },
    show: (entry) => {
      if (!life.hidden && !entry) return
      const wasHidden = life.hidden
      life.show()
      if (!wasHidden && entry) call('onHide')
      device.entry = entry ?? { ...device.entry, path: opened().current?.path, scene: 1089 }
      call('onShow', options(device.entry))
      events.show.tell(options(device.entry))
      if (entry?.path) opened().go('reLaunch', address(entry))
      else opened().show()
      device.tell()
    },
    nearTag,
  }
  device.app = running
  call('onLaunch', options(launch))
  call('onShow', options(launch))
  events.show.tell(options(launch))
  openFirst(opened(), app, launch)
  document.body.dataset.ready = 'true'
  device.tell()
}

function openFirst(pages: Pages, app: AppInstance, launch: Entry & { path: string }) {
  try {
    pages.go('reLaunch', address(launch))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (typeof app.onPageNotFound === 'function') (app.onPageNotFound as (event: unknown) => void)({ path: launch.path, query: launch.query, isEntryPage: true })
    else complain(`page "${launch.path}" is not found`)
  }
}

const address = ({ path = '', query }: Entry) => `/${path}?${Object.entries(query).map(([name, value]) => `${name}=${value}`).join('&')}`

function watchErrors(app: () => AppInstance, events: ReturnType<typeof createWx>['events']) {
  const report = (text: string) => {
    complain(text)
    const { onError } = app()
    if (typeof onError === 'function') onError.call(app(), text)
    events.error.tell(text)
  }
  glassEasel.addGlobalErrorListener((error: unknown) => {
    reportError(error)
    return false
  })
  window.addEventListener('error', (event) => report(event.error instanceof Error ? (event.error.stack ?? event.message) : event.message))
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    complain(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : JSON.stringify(reason)}`)
    events.unhandled.tell({ reason })
  })
}

start()
