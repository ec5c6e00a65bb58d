import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { json } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import LimitsDialog from './LimitsDialog.vue'

describe('LimitsDialog', () => {
  afterEach(() => { document.body.innerHTML = '' })

  it('shows the limits and saves what was changed', async () => {
    const sent: unknown[] = []
    vi.stubGlobal('fetch', vi.fn(async (_url: string, init: RequestInit = {}) => {
      if (init.method === 'PUT') sent.push(JSON.parse(String(init.body)))
      return json({ correctionDays: 7, correctionsPerMonth: 3 })
    }))
    const { wrapper } = await mountPage(LimitsDialog, { props: { activityId: '1' } })
    await wrapper.find('button').trigger('click')
    await flushPromises()
    const input = document.querySelector<HTMLInputElement>('input[name=correctionsPerMonth]')!
    expect(input.value).toBe('3')
    input.value = '5'
    input.dispatchEvent(new Event('change'))
    await flushPromises()
    document.querySelector<HTMLElement>('.el-dialog .el-button--primary')!.click()
    await flushPromises()
    expect(sent).toEqual([{ correctionDays: 7, correctionsPerMonth: 5 }])
  })
})
