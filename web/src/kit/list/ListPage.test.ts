import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import { Offline } from '../http/problem'
import { mountPage } from '../testing/mountPage'
import ListPage from './ListPage.vue'
import { useKeysetList, type KeysetPage, type KeysetRequest } from './useKeysetList'

interface Row { id: string; name: string }
type Load = (request: KeysetRequest<{ state: string | null }>) => Promise<KeysetPage<Row>>

const page = (names: string[], nextCursor: string | null = null): KeysetPage<Row> => ({
  items: names.map((name) => ({ id: name, name })), nextCursor,
})

function aList(load: Load) {
  return mountPage(defineComponent(() => {
    const list = useKeysetList({ key: '/things', load, filters: { state: null as string | null } })
    return () => h(ListPage as Component, {
      list,
      columns: [{ key: 'name', title: 'Name' }],
      searchHint: 'find',
      emptyTitle: 'nothing',
      chips: [{ key: 'state', title: 'State', options: [{ value: 'OPEN', label: 'open' }] }],
    }, { 'empty-action': () => h('button', 'make one') })
  }))
}

describe('ListPage', () => {
  it('shows a skeleton until the first answer', async () => {
    const { wrapper } = await aList(() => new Promise(() => {}))
    expect(wrapper.find('table[aria-busy=true]').exists()).toBe(true)
    expect(wrapper.findAll('.skeleton').length).toBeGreaterThan(0)
  })

  it('shows its one action when empty', async () => {
    const { wrapper } = await aList(async () => page([]))
    expect(wrapper.text()).toContain('nothing')
    expect(wrapper.text()).toContain('make one')
  })

  it('says why it failed and tries again', async () => {
    const answers = [() => Promise.reject(new Offline()), async () => page(['a'])]
    const { wrapper } = await aList(() => answers.shift()!())
    expect(wrapper.get('[role=alert]').text()).toContain('连接不上服务器')
    await wrapper.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('tbody').text()).toBe('a')
  })

  it('goes on where the last page ended', async () => {
    const load = vi.fn<Load>(async ({ cursor }) => (cursor ? page(['c']) : page(['a', 'b'], 'k2')))
    const { wrapper } = await aList(load)
    await wrapper.get('footer button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr').map((row) => row.text())).toEqual(['a', 'b', 'c'])
    expect(load.mock.calls.map(([request]) => request.cursor)).toEqual([null, 'k2'])
    expect(wrapper.get('footer').text()).toContain('3')
  })

  it('asks once the person paused typing, and offers to clear a search without a match', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const load = vi.fn<Load>(async ({ q }) => page(q ? [] : ['a']))
    const { wrapper } = await aList(load)
    for (const typed of ['z', 'zz']) await wrapper.get('input').setValue(typed)
    await vi.advanceTimersByTimeAsync(250)
    await flushPromises()
    expect(load.mock.calls.map(([request]) => request.q)).toEqual(['', 'zz'])
    await wrapper.get('.empty button').trigger('click')
    await flushPromises()
    await vi.advanceTimersByTimeAsync(0)
    expect(wrapper.find('tbody').text()).toBe('a')
  })

  it('filters by the chosen chip', async () => {
    const load = vi.fn<Load>(async () => page(['a']))
    const { wrapper } = await aList(load)
    await wrapper.findAll('.chips button')[1]!.trigger('click')
    await flushPromises()
    expect(load.mock.lastCall?.[0].filters).toEqual({ state: 'OPEN' })
  })
})
