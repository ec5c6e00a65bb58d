import { nodeOf, type Element, type Instance } from './engine'

type WxsEvent = Record<string, unknown> & { currentTarget: unknown; instance?: unknown }
type Listener = (...given: unknown[]) => unknown
type Component = Element & { getShadowRoot?: () => { querySelector: (selector: string) => Element | null; querySelectorAll: (selector: string) => Element[] } | null }

/** What the code of the templates calls. */
interface WxsGlobals {
  wxsKind: (value: unknown) => unknown
  getRegExp: (pattern: string, flags?: string) => RegExp
  getDate: (...given: []) => Date
  wxsEvent: (host: Instance, event: WxsEvent, listener: Listener, path?: unknown[]) => unknown
  wxsChange: (listener: Listener) => Listener
}

const fromData = 0

/** Gives WXS its globals, and its listeners descriptions of nodes instead of the nodes. */
export function provideWxs() {
  const globals: WxsGlobals = {
    wxsKind: (value) => (value === null || value === undefined ? undefined : Object.prototype.toString.call(value).slice(8, -1)),
    getRegExp: (pattern, flags) => new RegExp(pattern, flags),
    getDate: (...given) => new Date(...given),
    wxsEvent: (host, event, listener, path) => {
      if (!path || path[0] === fromData) return listener.call(host, event)
      const seen = Object.assign(Object.create(event) as WxsEvent, { instance: describe(inner(event.currentTarget)) })
      return listener(seen, describe(inner(host)))
    },
    wxsChange: (listener) => (now, before, host, element) => listener(now, before, describe(host as Element), describe(element as Element)),
  }
  Object.assign(self, globals)
}

const inner = (target: unknown) => ((target as { _$?: Element })._$ ?? target) as Element

const states = new WeakMap<Element, Record<string, unknown>>()

function describe(element: Component): Record<string, unknown> {
  const find = (selector: string) => element.getShadowRoot?.()?.querySelector(selector)
  const style = (value: string | Record<string, string>) => (typeof value === 'string' ? value : Object.entries(value).map(([name, one]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${one}`).join(';'))
  return {
    selectComponent: (selector: string) => {
      const found = find(selector)
      return found ? describe(found) : null
    },
    selectAllComponents: (selector: string) => (element.getShadowRoot?.()?.querySelectorAll(selector) ?? []).map(describe),
    setStyle: (value: string | Record<string, string>) => element.setNodeStyle(style(value), 2 as never),
    addClass: (name: string) => element.classList?.toggle(name, true, 2 as never),
    removeClass: (name: string) => element.classList?.toggle(name, false, 2 as never),
    hasClass: (name: string) => element.classList?.contains(name) ?? false,
    getDataset: () => element.dataset,
    callMethod: (name: string, given: unknown) => {
      const caller = (element as unknown as { getMethodCaller: () => Record<string, Listener> }).getMethodCaller()
      return caller[name]?.call(caller, given)
    },
    requestAnimationFrame: (call: FrameRequestCallback) => requestAnimationFrame(call),
    setTimeout: (call: () => void, ms: number) => setTimeout(call, ms),
    clearTimeout: (id: number) => clearTimeout(id),
    getState: () => {
      const state = states.get(element) ?? {}
      states.set(element, state)
      return state
    },
    triggerEvent: (name: string, detail: unknown) => (element as unknown as { triggerEvent: (name: string, detail: unknown) => void }).triggerEvent(name, detail),
    getBoundingClientRect: () => nodeOf(element).getBoundingClientRect(),
    getComputedStyle: (names: string[]) => Object.fromEntries(names.map((name) => [name, getComputedStyle(nodeOf(element)).getPropertyValue(name)])),
  }
}
