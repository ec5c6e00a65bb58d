import { Connection } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'intake',
  order: 30,
  group: 'settings',
  routes: [
    { path: 'write-path', component: () => import('./pages/WritePathPage.vue'), meta: { title: 'intake.menu', permission: 'SYSTEM_READ' } },
  ],
  menu: [{ title: 'intake.menu', icon: Connection, path: '/write-path', permission: 'SYSTEM_READ' }],
} satisfies ConsoleModule
