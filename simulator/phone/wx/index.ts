import { complain } from '../phone'
import { nodesQuery } from '../query'
import type { DeviceState } from '../../desk/device'
import { account } from './account'
import { Listeners, method } from './call'
import type { Context } from './context'
import { feedback } from './feedback'
import { camera } from './camera'
import { navigation } from './navigation'
import { network } from './net'
import { nfc } from './nfc'
import { Permissions } from './permissions'
import { place } from './place'
import tags from '../builtInTags.json'
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
  const permissions = new Permissions(context)
  const parts = [account(context, permissions), place(context, permissions), nfc(), camera(permissions)] as const
  const methods: Record<string, Work> = Object.assign({}, storage, navigation(context), feedback, async, { getNetworkType }, ...parts.map((part) => part.methods))
  const api: Record<string, unknown> = {
    ...netDirect, ...storageSync, ...sync, ...Object.assign({}, ...parts.map((part) => part.direct)),
    createSelectorQuery: () => nodesQuery(null, () => context.pages().current?.root.instance ?? null),
    canIUse: (schema: string) => {
      const [name = ''] = schema.split('.')
      return names.includes(name) || tags.includes(name)
    },
  }
  for (const [name, work] of Object.entries(methods)) api[name] = method(name, work)
  const differing = [...names.filter((name) => !(name in api)), ...Object.keys(api).filter((name) => !names.includes(name))]
  if (differing.length > 0) complain(`simulated.json and wx differ: ${differing.join(' ')}`)
  const wx = new Proxy(api, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) complain(`wx.${name} is not simulated`)
      return target[name as string]
    },
  })
  const changed = (what: (keyof DeviceState)[]) => {
    if (what.includes('network') || what.includes('wifi')) net.changed()
    if (what.includes('place')) parts[1].changed('place')
    if (what.includes('wifi')) parts[1].changed('wifi')
  }
  return { wx, events, changed, nearTag: parts[2].held }
}
