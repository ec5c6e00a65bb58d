import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { staffSession } from '@/kit/http'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import FacePage from './FacePage.vue'

const settings = {
  on: false, provider: 'TENCENT', region: 'ap-guangzhou', sameFrom: 50, unsureFrom: 40, monthlyBudget: 1000, keepDays: 30, purpose: '', assessment: '',
}
const view = { settings, providers: ['TENCENT', 'SANDBOX'], keysKept: true, month: '2026-11', used: 1000, people: 12, filingIsNear: false }

function signIn(...permissions: string[]) {
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: permissions as never[] },
  })
}

describe('FacePage', () => {
  afterEach(() => staffSession.drop())

  it('shows what the month has used and saves without typing keys again', async () => {
    signIn('SYSTEM_READ', 'SYSTEM_WRITE')
    const on = { ...settings, on: true, purpose: '考场核对本人', assessment: 'PIA-1' }
    const received = fakeServer(json(view), json({ ...view, settings: on }))
    const { wrapper } = await mountPage(FacePage)
    expect(wrapper.get('.use b').text()).toBe('1,000 / 1,000')
    await wrapper.get('.el-switch input').setValue(true)
    await wrapper.get('input[name=purpose]').setValue('考场核对本人')
    await wrapper.get('input[name=assessment]').setValue('PIA-1')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(JSON.parse(received[1]!.body!)).toEqual({ settings: on, secretId: null, secretKey: null })
    expect(wrapper.text()).toContain('本月次数已用完')
  })

  it('sends keys once and empties their fields', async () => {
    signIn('SYSTEM_READ', 'SYSTEM_WRITE')
    const received = fakeServer(json(view), json(view))
    const { wrapper } = await mountPage(FacePage)
    await wrapper.get('input[name=secretId]').setValue('AKID1')
    await wrapper.get('input[name=secretKey]').setValue('k1')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(JSON.parse(received[1]!.body!)).toMatchObject({ secretId: 'AKID1', secretKey: 'k1' })
    expect((wrapper.get('input[name=secretKey]').element as HTMLInputElement).value).toBe('')
  })

  it('says why it cannot go on', async () => {
    signIn('SYSTEM_READ', 'SYSTEM_WRITE')
    fakeServer(json(view), problem(422, 'checkin.face-purpose-missing'))
    const { wrapper } = await mountPage(FacePage)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })

  it('only shows it to those who may not change it', async () => {
    signIn('SYSTEM_READ')
    fakeServer(json(view))
    const { wrapper } = await mountPage(FacePage)
    expect(wrapper.find('button[type=submit]').exists()).toBe(false)
  })
})
