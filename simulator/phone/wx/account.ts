import { Failure } from '../failure'
import { device } from '../phone'

/** A code that the sandbox of WeChat gives out for the person who holds the phone. */
export async function sandboxCode(kind: 'login-code' | 'phone-code'): Promise<string> {
  const { person } = device.state
  if (!person || !device.settings.wechat) return `${kind}:${person?.id ?? 'nobody'}:${crypto.randomUUID()}`
  if (device.state.network === 'offline') throw new Failure('网络连接失败')
  const response = await fetch(`${device.settings.wechat}/users/${person.id}/${kind}`, { method: 'POST' }).catch(() => null)
  if (!response?.ok) throw new Failure('the sandbox of WeChat does not answer')
  return ((await response.json()) as { code: string }).code
}

export const account = {
  login: async () => ({ code: await sandboxCode('login-code') }),
  checkSession: () => undefined,
}
