import { Menu } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'wechat',
  order: 30,
  group: 'messages',
  routes: [{ path: 'wechat-menu', component: () => import('./pages/MenuPage.vue'), meta: { title: 'wechat.menu', permission: 'WECHAT_MENU' } }],
  menu: [{ title: 'wechat.menu', icon: Menu, path: '/wechat-menu', permission: 'WECHAT_MENU' }],
} satisfies ConsoleModule
