import { describe, expect, it } from 'vitest'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import type { AttemptFigures, Attempts } from './attemptCalls'
import AttemptsTab from './AttemptsTab.vue'

const figures = (differing: Partial<AttemptFigures> = {}): AttemptFigures => ({
  attempts: 40, recorded: 36, pending: 9, refused: 3, failed: 0, unfinished: 1, meanMillis: 5200, medianMillis: 4300, ...differing,
})
const view = (differing: Partial<Attempts> = {}): Attempts => ({
  all: figures(),
  troubles: [{ outcome: 'PENDING', code: 'outside-place', text: 'Outside the area', attempts: 9 }, { outcome: 'FAILED', code: '', text: '', attempts: 2 }],
  settings: [{ setting: { method: 'ROTATING_QR', stepSeconds: 15, errorCorrection: 'M' }, figures: figures() }],
  channels: [{ channel: 'WECHAT', figures: figures() }], ...differing,
})
const tab = () => mountPage(AttemptsTab, { props: { activityId: '1' } })

describe('AttemptsTab', () => {
  it('shows how well checking in works and where people fail', async () => {
    fakeServer(json(view()))
    const { wrapper } = await tab()
    expect(wrapper.get('[data-test=success]').text()).toContain('90%')
    expect(wrapper.get('[data-test=median]').text()).toContain('4.3')
    expect(wrapper.get('[data-test=pending]').text()).toContain('25%')
    expect(wrapper.get('ul').text()).toContain('Outside the area')
    expect(wrapper.get('tbody').text()).toContain('15')
  })

  it('says that nobody has tried yet', async () => {
    fakeServer(json(view({ all: figures({ attempts: 0, recorded: 0, pending: 0, meanMillis: null, medianMillis: null }), troubles: [], settings: [], channels: [] })))
    const { wrapper } = await tab()
    expect(wrapper.find('.empty').exists()).toBe(true)
    expect(wrapper.find('.numbers').exists()).toBe(false)
  })

  it('says when it cannot be loaded', async () => {
    fakeServer(problem(500, 'platform.unexpected'))
    const { wrapper } = await tab()
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })
})
