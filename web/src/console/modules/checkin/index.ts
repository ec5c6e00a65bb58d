import { DocumentChecked } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'checkin',
  order: 20,
  group: 'checkin',
  routes: [{
    path: 'reviews', name: 'reviews', component: () => import('./pages/ReviewsPage.vue'), meta: { title: 'checkin.menu', permission: 'CHECKIN_READ' },
  }],
  menu: [{ title: 'checkin.menu', icon: DocumentChecked, path: '/reviews', permission: 'CHECKIN_READ' }],
} satisfies ConsoleModule
