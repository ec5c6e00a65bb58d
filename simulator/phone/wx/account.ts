import { Failure } from '../failure'
import { ask, showModal } from '../overlays'
import { device } from '../phone'
import { hooks } from '../tags/hooks'
import type { Self } from '../tags/tag'
import { words } from '../words'
import type { Context } from './context'
import type { Permissions } from './permissions'

const mostTemplates = 5

/** Asks the sandbox of WeChat for something about the person who holds the phone. */
async function sandbox(action: string, body?: unknown): Promise<Response | null> {
  const { person } = device.state
  if (!person || !device.settings.wechat) return null
  if (device.state.network === 'offline') throw new Failure('网络连接失败')
  const response = await fetch(`${device.settings.wechat}/users/${person.id}/${action}`, {
    method: 'POST', headers: body ? { 'content-type': 'application/json' } : {}, body: body ? JSON.stringify(body) : undefined,
  }).catch(() => null)
  if (!response?.ok) throw new Failure('the sandbox of WeChat does not answer')
  return response
}

async function code(kind: 'login-code' | 'phone-code'): Promise<string> {
  const response = await sandbox(kind)
  return response ? ((await response.json()) as { code: string }).code : `${kind}:${device.state.person?.id ?? 'nobody'}:${crypto.randomUUID()}`
}

export function account(context: Context, permissions: Permissions) {
  const phoneNumber = (event: string) => async (self: Self) => {
    try {
      await permissions.privacy('button')
      const { phoneTitle, phoneText, allow, refuse } = words()
      const { allowed } = await ask({ title: `${device.settings.name} ${phoneTitle}`, text: phoneText, allow, refuse })
      if (!allowed) throw new Failure('user deny')
      self.emit(event.toLowerCase(), { code: await code('phone-code'), errMsg: `${event}:ok` })
    } catch (error) {
      self.emit(event.toLowerCase(), { errMsg: `${event}:fail ${(error as Error).message}`, ...(error instanceof Failure ? error.extra : {}) })
    }
  }
  Object.assign(hooks.openTypes, {
    agreePrivacyAuthorization: (self: Self) => permissions.agreeByButton(self, self.node.id.split('--').at(-1) ?? ''),
    getPhoneNumber: phoneNumber('getPhoneNumber'),
    getRealtimePhoneNumber: phoneNumber('getRealtimePhoneNumber'),
    openSetting: (self: Self) => void settings().then((answer) => self.emit('opensetting', { ...answer, errMsg: 'openSetting:ok' })),
    share: () => device.log('note', JSON.stringify(context.pages().callMethod(context.pages().current as never, 'onShareAppMessage', { from: 'button' }) ?? {})),
    contact: () => device.log('note', 'contact'),
    feedback: () => device.log('note', 'feedback'),
  })

  async function subscribe(tmplIds: string[]): Promise<Record<string, string>> {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw new Failure('TmplIds can\'t be empty', { errCode: 10001 })
    if (tmplIds.length > mostTemplates) throw new Failure('Templates count out of max bounds', { errCode: 20003 })
    if (context.life.hidden) throw new Failure('The App is in the background', { errCode: 10005 })
    permissions.mustFollowTap()
    const { subscriptions } = device.data.kept
    if (!tmplIds.every((id) => subscriptions[id])) {
      const { subscribeTitle, allow, refuse, always } = words()
      const { allowed, lines } = await ask({ title: `${device.settings.name} ${subscribeTitle}`, text: '', allow, refuse, lines: [...tmplIds, always] })
      const answers = Object.fromEntries(tmplIds.map((id, index) => [id, allowed && lines[index] ? 'accept' : 'reject'] as const))
      if (lines.at(-1)) device.data.keep({ subscriptions: { ...subscriptions, ...answers } })
      return grant(answers)
    }
    return grant(Object.fromEntries(tmplIds.map((id) => [id, subscriptions[id] ?? 'reject'])))
  }

  async function grant(answers: Record<string, string>) {
    for (const [templateId, answer] of Object.entries(answers)) if (answer === 'accept') await sandbox('subscribe', { templateId, times: 1 }).catch(() => null)
    return answers
  }

  const settled = () => ({ authSetting: { ...device.data.kept.scopes } })

  async function settings() {
    const { scopes, settingsTitle, settingsText, done, cancel } = words()
    const known = Object.keys(device.data.kept.scopes)
    const names = known.map((scope) => (scopes as Record<string, string>)[scope] ?? scope)
    const { allowed, lines } = await ask({ title: settingsTitle, text: settingsText, allow: done, refuse: cancel, lines: names, checked: known.map((scope) => device.data.kept.scopes[scope] ?? false) })
    if (allowed) device.data.keep({ scopes: Object.fromEntries(known.map((scope, index) => [scope, lines[index] ?? false])) })
    return settled()
  }

  return {
    direct: { onNeedPrivacyAuthorization: permissions.onNeedPrivacy },
    methods: {
      login: async () => ({ code: await code('login-code') }),
      checkSession: () => undefined,
      authorize: ({ scope }: { scope: string }) => permissions.scope(scope),
      getSetting: ({ withSubscriptions = false }: { withSubscriptions?: boolean }) => ({
        ...settled(), ...(withSubscriptions ? { subscriptionsSetting: { mainSwitch: true, itemSettings: { ...device.data.kept.subscriptions } } } : {}),
      }),
      openSetting: () => {
        permissions.mustFollowTap()
        return settings()
      },
      getPrivacySetting: () => ({ needAuthorization: permissions.needsPrivacy, privacyContractName: `《${device.settings.name}${words().contractTitle}》` }),
      requirePrivacyAuthorize: () => permissions.privacy('requirePrivacyAuthorize'),
      openPrivacyContract: async () => {
        const { contractTitle, contractText, done } = words()
        await showModal({ title: contractTitle, content: contractText, confirm: done, cancel: null })
      },
      requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => subscribe(tmplIds),
    },
  }
}
