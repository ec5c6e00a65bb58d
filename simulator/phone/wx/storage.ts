import { AppData } from '../../desk/appData'
import { Failure } from '../failure'
import { device } from '../phone'

interface KeyOptions {
  key: string
  data?: unknown
  encrypt?: boolean
}

/** Values keep their type; what JSON cannot say becomes what WeChat makes of it. */
function set(key: string, value: unknown) {
  if (!key) throw new Failure('key is empty')
  const refusal = device.data.put(key, JSON.stringify({ value: value === undefined ? '' : value }))
  if (refusal) throw new Failure(refusal)
}

function get(key: string): { found: boolean; value: unknown } {
  const text = device.data.get(key)
  return text === undefined ? { found: false, value: '' } : { found: true, value: (JSON.parse(text) as { value: unknown }).value }
}

const info = () => ({ keys: device.data.keys(), currentSize: Math.ceil(device.data.usedBytes / 1024), limitSize: AppData.limitBytes / 1024 })

/** Synchronous methods throw where the others fail. */
function sync<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${name}:fail ${(error as Error).message}`)
  }
}

export const storageSync = {
  setStorageSync: (key: string, data: unknown) => sync('setStorageSync', () => set(key, data)),
  getStorageSync: (key: string) => get(key).value,
  removeStorageSync: (key: string) => device.data.remove(key),
  clearStorageSync: () => device.data.clear(),
  getStorageInfoSync: info,
  batchSetStorageSync: (pairs: { key: string; value: unknown }[]) => pairs.forEach(({ key, value }) => sync('batchSetStorageSync', () => set(key, value))),
  batchGetStorageSync: (keys: string[]) => keys.map((key) => get(key).value),
}

export const storage = {
  setStorage: ({ key, data }: KeyOptions) => set(key, data),
  getStorage: ({ key }: KeyOptions) => {
    const { found, value } = get(key)
    if (!found) throw new Failure('data not found')
    return { data: value }
  },
  removeStorage: ({ key }: KeyOptions) => device.data.remove(key),
  clearStorage: () => device.data.clear(),
  getStorageInfo: info,
}
