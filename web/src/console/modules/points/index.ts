import { Coin } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'points',
  order: 20,
  group: 'points',
  routes: [
    {
      path: 'points',
      component: () => import('./pages/EntriesPage.vue'),
      meta: { title: 'points.title', permission: 'POINTS_READ' },
    },
  ],
  menu: [{ title: 'points.title', icon: Coin, path: '/points', permission: 'POINTS_READ' }],
} satisfies ConsoleModule
