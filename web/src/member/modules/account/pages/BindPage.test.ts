import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { memberSession } from '@/kit/http'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import { json, problem } from '@/kit/testing/fakeServer'
import english from '../i18n/en.json'
import chinese from '../i18n/zh.json'
import BindPage from './BindPage.vue'

const words: MessageFiles = { 'account/i18n/zh.json': { default: chinese }, 'account/i18n/en.json': { default: english } }
const consent = { purpose: 'PHONE', currentVersion: 'v1', given: false, version: null, givenAt: null, withdrawnAt: null }
const nobody = { id: '1', name: '', hasPhone: false, maskedPhone: null }
const owner = { id: '2', name: 'Li', hasPhone: true, maskedPhone: '138****8000' }
type Answers = Record<string, (body: Record<string, string>) => Response>

let answers: Answers
const asked: { path: string; body: Record<string, string> }[] = []

beforeEach(() => {
  asked.length = 0
  answers = {
    '/app/api/me': () => json(nobody),
    '/app/api/consents': () => json({ items: [consent] }),
    '/app/api/phone/code': () => json({ resendAfterSeconds: 60, expiresInSeconds: 300 }),
    '/app/api/phone/bind': () => json({ member: owner, session: null }),
  }
  vi.stubGlobal('fetch', vi.fn(async (path: string, init: RequestInit) => {
    const body = init.body ? JSON.parse(init.body as string) as Record<string, string> : {}
    asked.push({ path, body })
    return answers[path]!(body)
  }))
})
afterEach(() => memberSession.drop())

async function aPage(at = '/bind?back=/points') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
  await router.push(at)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = mount(BindPage, { global: { plugins: [createMessages(words), [VueQueryPlugin, { queryClient }], router] } })
  await flushPromises()
  return { page, router }
}

async function typed(page: Awaited<ReturnType<typeof aPage>>['page']) {
  await page.get('[name=phone]').setValue('138 0013 8000')
  await page.get('.ask').trigger('click')
  await flushPromises()
  await page.get('[name=code]').setValue('012345')
}

describe('BindPage', () => {
  it('binds with the code and the consent, and goes back to where it came from', async () => {
    const { page, router } = await aPage()
    await typed(page)
    expect(page.get('.ask').text()).toContain('60')
    await page.get('#agreed').setValue(true)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(asked.at(-1)?.path === '/app/api/consents' ? asked.at(-2) : asked.at(-1)).toMatchObject({
      path: '/app/api/phone/bind', body: { phone: '13800138000', code: '012345', consentVersion: 'v1' },
    })
    expect(router.currentRoute.value.fullPath).toBe('/points')
  })

  it('sends nothing without the consent', async () => {
    const { page } = await aPage()
    await typed(page)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(asked.map(({ path }) => path)).not.toContain('/app/api/phone/bind')
    expect(page.find('.nudge').exists()).toBe(true)
  })

  it('goes on as the member who had the phone', async () => {
    answers['/app/api/phone/bind'] = () => {
      answers['/app/api/me'] = () => json(owner)
      return json({ member: owner, session: { accessToken: 'new', expiresInSeconds: 900, member: owner } })
    }
    const { page } = await aPage('/bind')
    await typed(page)
    await page.get('#agreed').setValue(true)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(memberSession.current.value?.accessToken).toBe('new')
    expect(page.text()).toContain('138****8000')
  })

  it('says a refusal and counts down the wait that it names', async () => {
    answers['/app/api/phone/code'] = () => problem(429, 'identity.code-too-soon', { retryAfterSeconds: 42 })
    const { page } = await aPage()
    await typed(page)
    expect(page.get('[role=alert]').text()).toContain('identity.code-too-soon')
    expect(page.get('.ask').text()).toContain('42')
  })

  it('does the work that a busy network is asked for, and asks again', async () => {
    let first = true
    answers['/app/api/phone/code'] = () => {
      if (!first) return json({ resendAfterSeconds: 60, expiresInSeconds: 300 })
      first = false
      return problem(428, 'identity.challenge-needed', { params: { challenge: 'c', bits: 4 } })
    }
    const { page } = await aPage()
    await typed(page)
    await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/app/api/phone/code')).toHaveLength(2))
    expect(asked.at(-1)?.body).toMatchObject({ challenge: 'c', answer: expect.any(String) })
  })
})
