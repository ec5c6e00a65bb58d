import '@/kit/theme.css'
import { createApp } from 'vue'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import App from './App.vue'

const words: MessageFiles = {
  ...import.meta.glob<MessageFiles[string]>('./shell/i18n/*.json', { eager: true }),
  ...import.meta.glob<MessageFiles[string]>('./modules/*/i18n/*.json', { eager: true }),
}

createApp(App).use(createMessages(words)).mount('#app')
