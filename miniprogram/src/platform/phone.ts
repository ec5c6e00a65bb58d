import { languageOf, type Language } from '../i18n/words'
import { answered, knows } from './answered'

/** WeChat's proof of who this is, good for one sign-in. */
export async function loginCode(): Promise<string> {
  return (await answered<WechatMiniprogram.LoginSuccessCallbackResult>((callbacks) => wx.login(callbacks))).code
}

export function vibrate(type: 'heavy' | 'medium' | 'light'): void {
  if (knows('vibrateShort')) wx.vibrateShort({ type, fail: () => undefined })
}

/** Calls back when the network comes back. */
export function onNetworkReturn(back: () => void): void {
  if (knows('onNetworkStatusChange')) wx.onNetworkStatusChange(({ isConnected }) => void (isConnected && back()))
}

const languageKey = 'language'

export type LanguageChoice = 'system' | Language

export function languageChoice(): LanguageChoice {
  const kept: unknown = wx.getStorageSync(languageKey)
  return kept === 'zh' || kept === 'en' ? kept : 'system'
}

export function chooseLanguage(choice: LanguageChoice): void {
  wx.setStorageSync(languageKey, choice)
}

export function language(): Language {
  const choice = languageChoice()
  return choice === 'system' ? languageOf(systemLanguage()) : choice
}

function systemLanguage(): string {
  return (knows('getAppBaseInfo') ? wx.getAppBaseInfo().language : wx.getSystemInfoSync().language) ?? 'zh_CN'
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Differs from every other with certainty enough for a key; it proves nothing, so it need not be unguessable. */
export function newKey(): string {
  let key = Date.now().toString(36)
  while (key.length < 26) key += letters[Math.floor(Math.random() * letters.length)]
  return key
}

const deviceStorageKey = 'device'

/** A random key that tells this phone from others and says nothing else of it. */
export async function deviceKey(): Promise<string> {
  const kept: unknown = wx.getStorageSync(deviceStorageKey)
  if (typeof kept === 'string' && kept !== '') return kept
  const made = newKey() + newKey().slice(8)
  try {
    wx.setStorageSync(deviceStorageKey, made)
  } catch {
    // A full phone gets another key at its next start.
  }
  return made
}
