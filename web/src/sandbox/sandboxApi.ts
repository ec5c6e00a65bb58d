import { createApiClient } from '@/kit/http/apiClient'
import { createSession } from '@/kit/http/session'

export interface SandboxUser {
  id: string
  name: string
  phone: string
  following: boolean
  officialOpenId: string
  miniProgramOpenId: string
  unionId: string
}

export interface ChatMessage {
  id: string
  at: string
  from: 'user' | 'account' | 'system'
  kind: 'text' | 'event' | 'template' | 'subscription'
  text: string
  event: string | null
  link: string | null
}

export interface MenuButton {
  type: 'click' | 'scancode_waitmsg' | 'view' | 'miniprogram'
  name: string
  key?: string
  url?: string
}

export interface Pushed {
  answered: boolean
  pushes: number
  reply: string | null
}

export interface Scanned {
  opens: string | null
  pushed: Pushed | null
}

export interface Sms {
  at: string
  phone: string
  text: string
}

// Nobody signs in to the sandbox; its calls carry no token and are never renewed.
const client = createApiClient(createSession(''))
const root = '/sandbox/api'
const of = (user: string, action: string) => `${root}/users/${user}/${action}`
// Three pushes, five seconds each, and then some.
const patient = { timeoutSeconds: 30 }

export const sandboxApi = {
  users: () => client.get<{ items: SandboxUser[] }>(`${root}/users`).then((answer) => answer.items),
  menu: () => client.get<{ buttons: MenuButton[] }>(`${root}/menu`).then((answer) => answer.buttons),
  chat: (user: string) => client.get<{ items: ChatMessage[] }>(of(user, 'chat')).then((answer) => answer.items),
  sms: (user: string) => client.get<{ items: Sms[] }>(`${root}/sms`, { query: { userId: user } }).then((answer) => answer.items),
  follow: (user: string) => client.post<Pushed>(of(user, 'follow'), undefined, patient),
  unfollow: (user: string) => client.post<Pushed>(of(user, 'unfollow'), undefined, patient),
  menuScan: (user: string, text: string) => client.post<Pushed>(of(user, 'menu-scan'), { text }, patient),
  menuClick: (user: string, key: string) => client.post<Pushed>(of(user, 'menu-click'), { key }, patient),
  menuView: (user: string, url: string) => client.post<Pushed>(of(user, 'menu-view'), { url }, patient),
  say: (user: string, text: string) => client.post<Pushed>(of(user, 'text'), { text }, patient),
  scan: (user: string, text: string) => client.post<Scanned>(of(user, 'scan'), { text }, patient),
  repeat: (user: string) => client.post<Pushed>(of(user, 'repeat-last-push'), undefined, patient),
  act: (user: string) => client.post(of(user, 'acting')),
}

/** The verification code in a text message, or nothing. */
export function codeIn(text: string): string {
  return /\d{4,8}/.exec(text)?.[0] ?? ''
}
