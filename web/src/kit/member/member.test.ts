import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { createMessages } from '../i18n/messages'
import BottomSheet from './BottomSheet.vue'
import ResultPanel from './ResultPanel.vue'
import { toast } from './toast'
import ToastHost from './ToastHost.vue'

describe('member kit', () => {
  it('says the result in words that a screen reader announces', () => {
    const wrapper = mount(ResultPanel, { props: { tone: 'pending', title: 'recorded', text: 'waits for review' } })
    expect(wrapper.get('[role=status]').text()).toContain('recorded')
    expect(wrapper.classes()).toContain('pending')
  })

  it('opens the sheet and closes it from within', async () => {
    const wrapper = mount(BottomSheet, {
      props: { modelValue: false, title: 'policy' }, slots: { default: 'words' }, global: { plugins: [createMessages({})] },
    })
    await wrapper.setProps({ modelValue: true })
    expect(wrapper.get('dialog').attributes('open')).toBeDefined()
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('update:modelValue')).toEqual([[false]])
  })

  it('shows a toast for a moment', async () => {
    vi.useFakeTimers()
    const wrapper = mount(ToastHost)
    toast('saved', 'success')
    await nextTick()
    expect(wrapper.text()).toBe('saved')
    vi.runAllTimers()
    await nextTick()
    expect(wrapper.text()).toBe('')
  })
})
