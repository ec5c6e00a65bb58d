import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import { json, problem } from '@/kit/testing/fakeServer'
import english from '../i18n/en.json'
import chinese from '../i18n/zh.json'
import TracePage from './TracePage.vue'

const words: MessageFiles = { 'codes/i18n/zh.json': { default: chinese }, 'codes/i18n/en.json': { default: english } }
const genuine = { product: '川味豆瓣酱 500g', firstAt: '2026-11-20T08:00:00Z', firstCity: '长沙', firstIsYou: false, others: 3, advice: 'SEEN' }

afterEach(() => vi.unstubAllGlobals())

async function aPage(answer: () => Response, at = '/trace?c=ABCD') {
  const asked = vi.fn(async () => answer())
  vi.stubGlobal('fetch', asked)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
  await router.push(at)
  const wrapper = mount(TracePage, { global: { plugins: [createMessages(words), router] } })
  await flushPromises()
  return { wrapper, router, asked }
}

describe('the page that tells whether a product is genuine', () => {
  it('says that it is, where it was first looked up and by how many others', async () => {
    const { wrapper } = await aPage(() => json(genuine))

    expect(wrapper.text()).toContain(chinese.trace.genuine)
    expect(wrapper.text()).toContain('川味豆瓣酱 500g')
    expect(wrapper.text()).toContain('长沙')
    expect(wrapper.text()).toContain(chinese.trace.meaning.SEEN)
  })

  it('warns without accusing when many people looked it up', async () => {
    const { wrapper } = await aPage(() => json({ ...genuine, advice: 'SUSPICIOUS' }))

    expect(wrapper.find('.result').classes()).toContain('pending')
    expect(wrapper.text()).toContain(chinese.trace.meaning.SUSPICIOUS)
  })

  it('says that nothing was found, and what to do', async () => {
    const { wrapper } = await aPage(() => problem(404, 'codes.code-unknown'))

    expect(wrapper.text()).toContain(chinese.trace.notFound)
    expect(wrapper.text()).toContain(chinese.trace.notFoundText)
  })

  it('goes on to the points when it was the secret code', async () => {
    const { router } = await aPage(() => problem(422, 'codes.inner-code'))
    await flushPromises()

    expect(router.currentRoute.value.fullPath).toBe('/redeem?c=ABCD')
  })

  it('asks nothing before a code is typed', async () => {
    const { wrapper, asked } = await aPage(() => json(genuine), '/trace')

    expect(asked).not.toHaveBeenCalled()
    await wrapper.find('input').setValue('1234')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveBeenCalledOnce()
  })
})
