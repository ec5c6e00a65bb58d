import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import AppealCard from './AppealCard.vue'
import type { MyRecordView } from './checkInTypes'
import english from './i18n/en.json'
import chinese from './i18n/zh.json'

const words: MessageFiles = { 'check-in/i18n/zh.json': { default: chinese }, 'check-in/i18n/en.json': { default: english } }

function card(differing: Partial<MyRecordView>) {
  const record = { recordId: '9', state: 'REJECTED', appeal: null, mayAppeal: true, ...differing } as MyRecordView
  return mount(AppealCard, { props: { record }, global: { plugins: [createMessages(words)], stubs: { RouterLink: true } } })
}

async function write(wrapper: ReturnType<typeof card>, text: string) {
  await wrapper.get('button').trigger('click')
  await wrapper.get('textarea').setValue(text)
  await wrapper.get('button').trigger('click')
  await flushPromises()
}

describe('AppealCard', () => {
  it('sends what the person says', async () => {
    const received = fakeServer(json({ text: 'I was there', at: '2026-11-21T01:00:00Z', state: 'OPEN', answer: null, answeredAt: null }))
    const wrapper = card({})
    await write(wrapper, ' I was there ')
    expect(received[0]!.url).toContain('/app/api/check-in/records/9/appeal')
    expect(JSON.parse(received[0]!.body!)).toEqual({ text: 'I was there' })
    expect(wrapper.emitted('raised')).toHaveLength(1)
  })

  it('sends nothing without words', async () => {
    const received = fakeServer()
    await write(card({}), '   ')
    expect(received).toHaveLength(0)
  })

  it('keeps the words when they were refused', async () => {
    fakeServer(problem(409, 'checkin.appealed-already'))
    const wrapper = card({})
    await write(wrapper, 'again')
    expect(wrapper.get('[role=alert]').text()).toContain('checkin.appealed-already')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('again')
  })

  it('shows the answer', () => {
    const appeal = { text: 'I was there', at: '2026-11-21T01:00:00Z', state: 'DENIED' as const, answer: 'Nobody saw you', answeredAt: '2026-11-21T02:00:00Z' }
    const wrapper = card({ appeal, mayAppeal: false })
    expect(wrapper.text()).toContain('Nobody saw you')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('is not there when there is nothing to appeal', () => {
    expect(card({ mayAppeal: false }).find('section').exists()).toBe(false)
  })
})
