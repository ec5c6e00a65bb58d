import { Present } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'gifts',
  order: 10,
  group: 'gifts',
  routes: [
    { path: 'gifts', component: () => import('./pages/GiftsPage.vue'), meta: { title: 'gifts.title', permission: 'GIFTS_READ' } },
  ],
  menu: [{ title: 'gifts.title', icon: Present, path: '/gifts', permission: 'GIFTS_READ' }],
} satisfies ConsoleModule
