import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import { anActivity } from '../activityFixture'
import { aTag } from './tagFixture'
import TagsTab from './TagsTab.vue'

const tab = (differing: Parameters<typeof anActivity>[0] = {}) => mountPage(TagsTab, { props: { activity: anActivity(differing) } })

describe('TagsTab', () => {
  it('says that there are none', async () => {
    fakeServer(json({ tags: [], maySimulate: false }))
    const { wrapper } = await tab()
    expect(wrapper.find('.empty').exists()).toBe(true)
  })

  it('shows tags with their state, and why they do not work yet', async () => {
    fakeServer(json({ tags: [aTag(), aTag({ id: '6', name: 'South door', revokedAt: '2026-11-20T01:00:00Z', revokedReason: 'lost' })], maySimulate: false }))
    const { wrapper } = await tab()
    expect(wrapper.findAll('li')).toHaveLength(2)
    expect(wrapper.text()).toContain('North door')
    expect(wrapper.text()).toContain('lost')
    expect(wrapper.find('.el-alert').exists()).toBe(true)
  })

  it('warns of nothing when the activity takes its tags', async () => {
    fakeServer(json({ tags: [aTag()], maySimulate: false }))
    const { wrapper } = await tab({ methods: ['NFC_DYNAMIC'] })
    expect(wrapper.find('.el-alert').exists()).toBe(false)
  })

  it('says when they cannot be loaded', async () => {
    fakeServer(problem(500, 'platform.unexpected'))
    const { wrapper } = await tab()
    await flushPromises()
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })
})
