import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { createMessages, type MessageFiles } from '../i18n/messages'

const words: MessageFiles = {
  ...import.meta.glob<MessageFiles[string]>('../../console/shell/i18n/*.json', { eager: true }),
  ...import.meta.glob<MessageFiles[string]>('../../console/modules/*/i18n/*.json', { eager: true }),
}

/** Mounts a console page as the console does: words, cache, router. */
export async function mountPage(page: Component, options: { props?: Record<string, unknown>; slots?: Record<string, string>; routes?: RouteRecordRaw[]; at?: string } = {}) {
  const router = createRouter({
    history: createMemoryHistory('/console/'),
    routes: [...(options.routes ?? []), { path: '/:rest(.*)*', component: { render: () => null } }],
  })
  await router.push(options.at ?? '/')
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = mount(page, {
    props: options.props,
    slots: options.slots,
    attachTo: document.body,
    global: { plugins: [createMessages(words), [VueQueryPlugin, { queryClient: queries }], router] },
  })
  await flushPromises()
  return { wrapper, router }
}
