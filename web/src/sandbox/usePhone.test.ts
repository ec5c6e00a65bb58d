import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { memberSession } from '@/kit/http'
import { json, problem } from '@/kit/testing/fakeServer'
import { usePhone, type Phone } from './usePhone'

const user = (id: string, following = false) => ({ id, name: id, phone: '+8613800000001', following, officialOpenId: 'o', miniProgramOpenId: 'm', unionId: 'u' })
const asked: string[] = []
let answers: Record<string, () => Response>
let scope: EffectScope
let phone: Phone

async function pickUpPhone() {
  scope = effectScope()
  phone = scope.run(usePhone)!
  await phone.start()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  document.cookie = 'mashang_sandbox_person=; max-age=0'
  memberSession.drop()
  asked.length = 0
  answers = {
    'GET /sandbox/api/users': () => json({ items: [user('lina'), user('zhangwei')] }),
    'GET /sandbox/api/menu': () => json({ buttons: [] }),
    'POST /app/api/session/refresh': () => problem(401, 'platform.sign-in-needed'),
    'DELETE /app/api/session': () => new Response(null, { status: 204 }),
  }
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${url.split('?')[0]}`
    asked.push(call)
    if (call.endsWith('/acting')) {
      document.cookie = `mashang_sandbox_person=${call.split('/')[4]}`
      return new Response(null, { status: 204 })
    }
    return answers[call]?.() ?? json({ items: [] })
  }))
})
afterEach(() => scope.stop())

describe('usePhone', () => {
  it('acts as the first person, and after a reload as the last one', async () => {
    await pickUpPhone()
    expect(phone.user.value?.id).toBe('lina')
    expect(asked).toContain('POST /sandbox/api/users/lina/acting')

    await phone.pickUp('zhangwei')
    scope.stop()
    await pickUpPhone()
    expect(phone.user.value?.id).toBe('zhangwei')
  })

  it('ends the last person\'s member session before it acts as somebody else', async () => {
    await pickUpPhone()
    answers['POST /app/api/session/refresh'] = () => json({ accessToken: 'a', expiresInSeconds: 900 })
    asked.length = 0
    await phone.pickUp('zhangwei')
    expect(asked.indexOf('DELETE /app/api/session')).toBeGreaterThan(-1)
    expect(asked.indexOf('DELETE /app/api/session')).toBeLessThan(asked.indexOf('POST /sandbox/api/users/zhangwei/acting'))
  })

  it('opens own addresses in the phone and foreign ones beside it', async () => {
    await pickUpPhone()
    const beside = vi.spyOn(window, 'open').mockReturnValue(null)
    answers['POST /sandbox/api/users/lina/scan'] = () => json({ opens: '/c/ABC?x=1', pushed: null })
    await phone.open('http://localhost:8080/c/ABC?x=1')
    expect(phone.opened.value?.path).toBe('/c/ABC?x=1')

    phone.closePage()
    answers['POST /sandbox/api/users/lina/scan'] = () => json({ opens: 'https://example.org/', pushed: null })
    await phone.scanPlainly('https://example.org/')
    expect(phone.opened.value).toBeNull()
    expect(beside).toHaveBeenCalledWith('https://example.org/', '_blank', 'noopener')
  })

  it('says so when WeChat does not know what was scanned', async () => {
    await pickUpPhone()
    answers['POST /sandbox/api/users/lina/scan'] = () => json({ opens: null, pushed: null })
    await phone.scanPlainly('a business card')
    expect(phone.nothingOpened.value).toBe(true)
  })

  it('keeps what came of a push, and a refusal', async () => {
    await pickUpPhone()
    answers['POST /sandbox/api/users/lina/menu-scan'] = () => json({ answered: true, pushes: 2, reply: 'done' })
    await phone.menuScan('code')
    expect(phone.lastPush.value?.pushes).toBe(2)
    answers['POST /sandbox/api/users/lina/text'] = () => problem(409, 'wechat.sandbox-not-following')
    await phone.say('hello')
    expect(phone.refusal.value).toMatchObject({ code: 'wechat.sandbox-not-following' })
  })

  it('fails with the reason when the sandbox is off, and can be started again', async () => {
    const users = answers['GET /sandbox/api/users']!
    answers['GET /sandbox/api/users'] = () => problem(404, 'platform.route-unknown')
    await pickUpPhone()
    expect(phone.state.value).toBe('failed')
    answers['GET /sandbox/api/users'] = users
    await phone.start()
    await flushPromises()
    expect(phone.state.value).toBe('ready')
  })
})
