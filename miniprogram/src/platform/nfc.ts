import { addressOn, type NdefRecord } from '../domain/ndef'
import { answered, knows } from './answered'
import { isIos } from './whereabouts'

export type NfcTrouble = 'missing' | 'off' | 'unreadable'

interface Discovered {
  messages?: { records: NdefRecord[] }[]
}

const switchedOff = [13001]

/** WeChat reads tags on Android only; on iOS a tag opens the mini program by itself. */
export function readsTags(): boolean {
  return knows('getNFCAdapter') && !isIos()
}

/** Waits for a touch; returns how to stop. */
export function listenForTag(onAddress: (address: string) => void, onTrouble: (trouble: NfcTrouble) => void): () => void {
  if (!readsTags()) {
    onTrouble('missing')
    return () => undefined
  }
  const adapter = wx.getNFCAdapter()
  const heard = ((found: Discovered) => {
    const address = addressOn((found.messages ?? []).flatMap(({ records }) => records))
    if (address) onAddress(address)
    else onTrouble('unreadable')
  }) as unknown as WechatMiniprogram.OnDiscoveredCallback
  adapter.onDiscovered(heard)
  answered<unknown, { errCode: number }>((callbacks) => adapter.startDiscovery(callbacks as WechatMiniprogram.StartDiscoveryOption))
    .catch((failure: { errCode?: number }) => onTrouble(switchedOff.includes(failure.errCode ?? 0) ? 'off' : 'missing'))
  return () => {
    adapter.offDiscovered(heard)
    adapter.stopDiscovery({ fail: () => undefined })
  }
}
