import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMessages } from '../i18n/messages'
import TimeText from './TimeText.vue'

const show = (props: { at: string | null; relative?: boolean; seconds?: boolean }) =>
  mount(TimeText, { props, global: { plugins: [createMessages({})] } }).text()

describe('TimeText', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 10, 21, 16, 0, 0) })
  })
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

  it('writes the time of the reader', () => {
    expect(show({ at: ago(0) })).toBe('2026-11-21 16:00')
    expect(show({ at: ago(0), seconds: true })).toBe('2026-11-21 16:00:00')
  })

  it('counts minutes and hours for a day, then writes the date', () => {
    expect([0, 5, 125, 24 * 60].map((minutes) => show({ at: ago(minutes), relative: true })))
      .toEqual(['刚刚', '5 分钟前', '2 小时前', '2026-11-20 16:00'])
  })

  it('writes a dash for no time', () => {
    expect(show({ at: null })).toBe('—')
  })
})
