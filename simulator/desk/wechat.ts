import type { Person } from './device'

export interface SandboxPerson extends Person {
  following?: boolean
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
  type: string
  name: string
  key?: string
  url?: string
}

export interface Sms {
  at: string
  text: string
}

/** The sandbox of WeChat behind an address: its people, their chats with the official account, and what a scan opens. */
export class WechatSandbox {
  constructor(private readonly address: string) {}

  get exists() {
    return this.address !== ''
  }

  private async ask<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
    const response = await fetch(this.address + path, {
      method, headers: body === undefined ? {} : { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(((await response.json().catch(() => ({}))) as { detail?: string }).detail ?? String(response.status))
    const text = await response.text()
    return (text ? JSON.parse(text) : undefined) as T
  }

  people = () => this.ask<{ items: SandboxPerson[] }>('/users').then(({ items }) => items)
  menu = () => this.ask<{ buttons: MenuButton[] }>('/menu').then(({ buttons }) => buttons)
  chat = (person: string) => this.ask<{ items: ChatMessage[] }>(`/users/${person}/chat`).then(({ items }) => items)
  sms = (person: string) => this.ask<{ items: Sms[] }>(`/sms?userId=${person}`).then(({ items }) => items)
  /** Pages that ask WeChat who opens them hear that it is this person. */
  act = (person: string) => this.ask<void>(`/users/${person}/acting`, {})
  does = (person: string, action: 'follow' | 'unfollow' | 'menu-scan' | 'menu-click' | 'menu-view' | 'text', body: object = {}) => this.ask<unknown>(`/users/${person}/${action}`, body)
  scan = (person: string, text: string) => this.ask<{ opens: string | null; pushed: unknown }>(`/users/${person}/scan`, { text })
}
