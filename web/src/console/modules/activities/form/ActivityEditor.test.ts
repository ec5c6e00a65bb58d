import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { mountPage } from '@/kit/testing/mountPage'
import { anActivity } from '../activityFixture'
import type { ActivityRequest } from '../activityTypes'
import ActivityEditor from './ActivityEditor.vue'

async function anEditor(activity?: ReturnType<typeof anActivity>) {
  const send = vi.fn<(request: ActivityRequest) => Promise<void>>(async () => undefined)
  const { wrapper } = await mountPage(ActivityEditor, { props: { send, activity } })
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, send, submit }
}

describe('ActivityEditor', () => {
  it('complains where something is missing, and stops as soon as it is there', async () => {
    Element.prototype.scrollIntoView = vi.fn()
    const { wrapper, send, submit } = await anEditor()
    await submit()
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.findAll('.el-form-item.is-error')).toHaveLength(3)
    await wrapper.get('input[name=title]').setValue('Opening')
    await flushPromises()
    expect(wrapper.findAll('.el-form-item.is-error')).toHaveLength(2)
    await wrapper.get('input[name=placeName]').setValue('Hall 1')
    await wrapper.get('input[name=coordinates]').setValue('24.88\uff0c102.83')
    await submit()
    expect(send.mock.calls[0]?.[0]).toMatchObject({ title: 'Opening', place: { name: 'Hall 1', sites: [{ fence: { latitude: 24.88, longitude: 102.83 } }] } })
  })

  it('adds places, each with a name and Wi-Fi of its own', async () => {
    const { wrapper, send, submit } = await anEditor(anActivity())
    await wrapper.get('.another').trigger('click')
    await wrapper.findAll('.site .add')[1]!.trigger('click')
    await wrapper.get('textarea[name=networks]').setValue('3C22FB0A1B2C')
    await submit()
    expect(send.mock.calls[0]?.[0].place.sites[1]).toEqual({ name: '', fence: null, networks: ['3c:22:fb:0a:1b:2c'] })
  })

  it('sets several things at once by a level', async () => {
    const { wrapper, send, submit } = await anEditor(anActivity())
    await wrapper.get('input[name=level][value=OPEN]').setValue(true)
    await submit()
    expect(send.mock.calls[0]?.[0]).toMatchObject({ place: { checked: false }, code: { rotation: 'RELAXED' } })
  })

  it('sends an activity back as it came when nothing was changed', async () => {
    const activity = anActivity()
    const { send, submit } = await anEditor(activity)
    await submit()
    expect(send.mock.calls[0]?.[0]).toMatchObject({ title: activity.title, place: activity.place, methods: activity.methods })
  })
})
