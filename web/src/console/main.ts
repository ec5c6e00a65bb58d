import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import 'element-plus/dist/index.css'
import '@/kit/theme.css'
import '@/kit/elementPlus.css'
import { createApp } from 'vue'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import App from './App.vue'
import { router } from './shell/router'

const words: MessageFiles = {
  ...import.meta.glob<MessageFiles[string]>('./shell/i18n/*.json', { eager: true }),
  ...import.meta.glob<MessageFiles[string]>('./modules/*/i18n/*.json', { eager: true }),
}
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } })

createApp(App).use(createMessages(words)).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')
