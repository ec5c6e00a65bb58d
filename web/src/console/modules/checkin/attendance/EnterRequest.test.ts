import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import type { DayRow } from './attendanceCalls'
import EnterRequest from './EnterRequest.vue'

const aRow = (differing: Partial<DayRow> = {}): DayRow => ({
  participantId: '7', name: 'Zhang', group: '', day: '2026-03-02', timeZone: 'Asia/Shanghai',
  shift: { name: 'Day', colour: 'BLUE', startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T10:00:00Z' },
  state: 'ABSENT', lateMinutes: 0, earlyMinutes: 0, in: null, out: null, pending: false, partLeave: false, ...differing,
})

async function aDialog(row: DayRow, answer = () => new Response(null, { status: 204 }) as Response) {
  const sent: { url: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return json({})
    sent.push({ url, body: JSON.parse(String(init.body)) })
    return answer()
  }))
  let dialog: { show: (about: DayRow) => void } | null = null
  const page = { render: () => h(EnterRequest, { activityId: '1', ref: (shown) => (dialog = shown as unknown as typeof dialog) }) }
  const { wrapper: around } = await mountPage(page)
  const wrapper = around.findComponent(EnterRequest)
  dialog!.show(row)
  await flushPromises()
  return { wrapper, sent }
}

const inDialog = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.el-dialog ${selector}`)]

async function type(name: string, text: string) {
  const input = inDialog(`input[name=${name}]`)[0] as HTMLInputElement
  input.value = text
  input.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function save() {
  inDialog('.el-dialog__footer .el-button--primary')[0]!.click()
  await flushPromises()
}

describe('EnterRequest', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('suggests the beginning of the shift and wants a reason', async () => {
    const { sent } = await aDialog(aRow())
    await save()
    expect(sent).toHaveLength(0)
    await type('requestWhy', 'phone was empty')
    await save()
    expect(sent[0]).toEqual({
      url: '/console/api/activities/1/attendance/people/7/corrections',
      body: { day: '2026-03-02', out: false, time: '09:00', reason: 'phone was empty' },
    })
  })

  it('suggests the end to somebody who has not left', async () => {
    const { sent } = await aDialog(aRow({ state: 'MISSING_OUT' }))
    await type('requestWhy', 'forgot')
    await save()
    expect(sent[0]!.body).toMatchObject({ out: true, time: '18:00' })
  })

  it('enters leave of a whole day', async () => {
    const { sent } = await aDialog(aRow())
    inDialog('.el-segmented__item-input')[2]!.click()
    await flushPromises()
    await type('requestWhy', 'ill')
    await save()
    expect(sent[0]).toEqual({
      url: '/console/api/activities/1/attendance/people/7/leave',
      body: { firstDay: '2026-03-02', lastDay: '2026-03-02', part: 'WHOLE', from: null, until: null, reason: 'ill' },
    })
  })

  it('stays open and says why it is refused', async () => {
    await aDialog(aRow(), () => problem(409, 'checkin.corrections-used-up'))
    await type('requestWhy', 'forgot')
    await save()
    expect(document.body.textContent).toContain('title of checkin.corrections-used-up')
  })
})
