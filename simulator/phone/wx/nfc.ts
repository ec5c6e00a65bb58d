import type { Tag } from '../../desk/device'
import { Failure } from '../failure'
import { device } from '../phone'
import { Listeners, method } from './call'

const prefixes = ['', 'http://www.', 'https://www.', 'http://', 'https://']
const goneAfterMs = 10_000

interface NdefRecord {
  tnf: number
  id: ArrayBuffer
  type: ArrayBuffer
  payload: ArrayBuffer
}

/** Tags held to the phone: what they say, and commands to a chip that answers them. */
export function nfc() {
  const found = new Listeners<unknown>()
  let searching = false
  let near: Tag | null = null

  const usable = () => {
    if (device.state.platform === 'ios' || device.state.nfc === 'none') throw new Failure('NFC is not supported', { errCode: 13000 })
    if (device.state.nfc === 'off') throw new Failure('NFC is not enabled', { errCode: 13001 })
  }
  const tag = () => {
    if (!near) throw new Failure('NFC tag has not been discovered', { errCode: 13013 })
    return near
  }

  /** True when the mini program took the tag. */
  function held(held: Tag): boolean {
    if (!searching || device.state.platform === 'ios' || device.state.nfc !== 'on') return false
    near = held
    setTimeout(() => (near = near === held ? null : near), goneAfterMs)
    const records = recordsOf(held)
    const techs = ['NFC-A', ...(records.length > 0 ? ['NDEF'] : []), ...(held.isoDep ? ['ISO-DEP'] : [])]
    found.tell({ id: bytesOf(held.id ?? '04a1b2c3d4e5f6'), techs, messages: records.length > 0 ? [{ records }] : [] })
    return true
  }

  const connection = (methods: Record<string, (options: never) => unknown> = {}) => {
    let connected = false
    const all: Record<string, (options: never) => unknown> = {
      connect: () => {
        tag()
        connected = true
      },
      close: () => void (connected = false),
      isConnected: () => ({ isConnected: connected }),
      setTimeout: () => undefined,
      transceive: ({ data }: { data: ArrayBuffer }) => {
        if (!connected) throw new Failure('Tech has not been connected', { errCode: 13022 })
        const answer = tag().isoDep?.[hexOf(data)]
        if (answer === undefined) throw new Failure('system internal error', { errCode: 13010 })
        return { data: bytesOf(answer) }
      },
      getMaxTransceiveLength: () => ({ length: 261 }),
      ...methods,
    }
    return Object.fromEntries(Object.entries(all).map(([name, work]) => [name, method(name, work)]))
  }
  const messages = new Listeners<unknown>()
  const adapter = {
    tech: { ndef: 'NDEF', nfcA: 'NFC-A', nfcB: 'NFC-B', isoDep: 'ISO-DEP', nfcF: 'NFC-F', nfcV: 'NFC-V', mifareClassic: 'MIFARE Classic', mifareUltralight: 'MIFARE Ultralight' },
    onDiscovered: found.on,
    offDiscovered: found.off,
    startDiscovery: method('NFCAdapter.startDiscovery', () => {
      usable()
      if (searching) throw new Failure('NFC discovery has already started', { errCode: 13021 })
      searching = true
    }),
    stopDiscovery: method('NFCAdapter.stopDiscovery', () => {
      if (!searching) throw new Failure('NFC discovery has not started', { errCode: 13018 })
      searching = false
    }),
    getNdef: () => ({ ...connection({ writeNdefMessage: () => device.log('note', 'writeNdefMessage') }), onNdefMessage: messages.on, offNdefMessage: messages.off }),
    getIsoDep: () => connection({ getHistoricalBytes: () => ({ histBytes: bytesOf('') }) }),
    getNfcA: () => connection({ getAtqa: () => ({ atqa: bytesOf('4400') }), getSak: () => ({ sak: 32 }) }),
  }
  return { held, direct: { getNFCAdapter: () => adapter }, methods: {} }
}

function recordsOf({ url, records = [] }: Tag): NdefRecord[] {
  const others = records.map(({ tnf, type, payload }) => ({ tnf, id: bytesOf(''), type: textBytes(type), payload: bytesOf(payload) }))
  if (!url) return others
  // The longest of the five beginnings that fits is written as one byte.
  const prefix = prefixes.reduce((best, one, index) => (url.startsWith(one) && one.length > (prefixes[best] ?? '').length ? index : best), 0)
  const rest = new Uint8Array(textBytes(url.slice((prefixes[prefix] ?? '').length)))
  return [{ tnf: 1, id: bytesOf(''), type: textBytes('U'), payload: Uint8Array.from([prefix, ...rest]).buffer }, ...others]
}

const textBytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
const bytesOf = (hex: string): ArrayBuffer => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)).buffer
const hexOf = (data: ArrayBuffer) => Array.from(new Uint8Array(data), (byte) => byte.toString(16).padStart(2, '0')).join('')
