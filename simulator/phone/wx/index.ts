import { complain } from '../phone'
import { nodesQuery } from '../query'
import { account } from './account'
import { Listeners, method } from './call'
import type { Context } from './context'
import { feedback } from './feedback'
import { navigation } from './navigation'
import { network } from './net'
import names from './simulated.json'
import { storage, storageSync } from './storage'
import { system } from './system'

type Work = (options: never) => unknown

/** The wx of a mini program, and the ways to tell it what happened to the phone. */
export function createWx(context: Context) {
  const events = { show: new Listeners<unknown>(), hide: new Listeners<unknown>(), error: new Listeners<string>(), unhandled: new Listeners<{ reason: unknown }>(), memory: new Listeners<{ level: number }>() }
  const net = network(context)
  const { getNetworkType, ...netDirect } = net.wx
  const { sync, async } = system(context, events)
  const methods: Record<string, Work> = { ...storage, ...navigation(context), ...feedback, ...account, ...async, getNetworkType }
  const api: Record<string, unknown> = {
    ...netDirect, ...storageSync, ...sync,
    createSelectorQuery: () => nodesQuery(null, () => context.pages().current?.root.instance ?? null),
    canIUse: (schema: string) => {
      const [name = '', rest] = schema.split('.')
      return name in names && rest === undefined ? true : name in names || ['button', 'input', 'view'].includes(name)
    },
  }
  for (const [name, work] of Object.entries(methods)) api[name] = method(name, work)
  const differing = [...Object.keys(names).filter((name) => !(name in api)), ...Object.keys(api).filter((name) => !(name in names))]
  if (differing.length > 0) complain(`simulated.json and wx differ: ${differing.join(' ')}`)
  const wx = new Proxy(api, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) complain(`wx.${name} is not simulated`)
      return target[name as string]
    },
  })
  return { wx, events, networkChanged: net.changed }
}
