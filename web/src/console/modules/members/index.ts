import { UserFilled } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'members',
  order: 10,
  group: 'members',
  routes: [
    { path: 'members', component: () => import('./pages/MembersPage.vue'), meta: { title: 'members.title', permission: 'MEMBERS_READ' } },
    {
      path: 'members/:id', component: () => import('./pages/MemberPage.vue'), props: true,
      meta: { title: 'members.one', permission: 'MEMBERS_READ' },
    },
  ],
  menu: [{ title: 'members.title', icon: UserFilled, path: '/members', permission: 'MEMBERS_READ' }],
} satisfies ConsoleModule
