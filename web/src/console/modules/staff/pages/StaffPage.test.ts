import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { staffSession, type Permission } from '@/kit/http'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import StaffPage from './StaffPage.vue'

const member = (id: string, more = {}) => ({
  id, username: `user-${id}`, displayName: `Name ${id}`, roles: ['DOOR'], disabled: false, mustChangePassword: false,
  lastSignedInAt: null, createdAt: '2026-11-21T08:00:00Z', ...more,
})
const people = () => json({ items: [member('1'), member('2', { disabled: true })], nextCursor: null })
let wrapper: VueWrapper

function signedInWith(...permissions: Permission[]) {
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'user-1', displayName: 'Name 1', roles: [], permissions },
  })
}

async function open() {
  ({ wrapper } = await mountPage(StaffPage))
}

async function press(selector: string) {
  document.querySelector<HTMLElement>(selector)!.click()
  await flushPromises()
}

async function type(selector: string, value: string) {
  const field = document.querySelector<HTMLInputElement>(selector)!
  field.value = value
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

beforeEach(() => signedInWith('STAFF_READ', 'STAFF_WRITE'))
afterEach(() => {
  wrapper.unmount()
  staffSession.drop()
})

describe('StaffPage', () => {
  it('lists people with their state', async () => {
    fakeServer(people())
    await open()
    expect(wrapper.findAll('tbody tr').map((row) => row.text())).toEqual([
      expect.stringContaining('正常'), expect.stringContaining('已停用'),
    ])
  })

  it('offers no change to those who may only read', async () => {
    signedInWith('STAFF_READ')
    fakeServer(people())
    await open()
    expect(wrapper.find('.page-header .el-button').exists()).toBe(false)
    expect(wrapper.find('.row-actions').exists()).toBe(false)
  })

  it('does not offer to disable oneself', async () => {
    fakeServer(people())
    await open()
    expect(wrapper.findAll('button.more')).toHaveLength(1)
  })

  it('adds somebody and shows the one-time password once', async () => {
    const received = fakeServer(people(), json({ staff: member('3'), oneTimePassword: 'kite-moon' }), people())
    await open()
    await press('.page-header .el-button--primary')
    await type('#staff-name', 'Zhou')
    await type('#staff-username', 'zhou')
    await press('.el-drawer .el-checkbox input')
    await press('.el-drawer__footer .el-button--primary')
    expect(JSON.parse(received[1]!.body!)).toEqual({ username: 'zhou', displayName: 'Zhou', roles: ['ADMINISTRATOR'] })
    expect(document.body.textContent).toContain('kite-moon')
    await press('.el-dialog__footer .el-button--primary')
    expect(document.body.textContent).not.toContain('kite-moon')
  })

  it('puts the server\'s word about a field under the field', async () => {
    fakeServer(people(), problem(422, 'platform.input-invalid', { fields: [{ field: 'username', message: 'taken already' }] }))
    await open()
    await press('.page-header .el-button--primary')
    await type('#staff-name', 'Zhou')
    await type('#staff-username', 'zhou')
    await press('.el-drawer .el-checkbox input')
    await press('.el-drawer__footer .el-button--primary')
    await vi.waitFor(() => expect(document.querySelector('.el-form-item__error')?.textContent).toBe('taken already'))
  })
})
