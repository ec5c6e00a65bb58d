import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'account',
  order: 90,
  routes: [
    { path: '/bind', component: () => import('./pages/BindPage.vue'), meta: { title: 'account.bind.title' } },
    { path: '/me', component: () => import('./pages/MePage.vue'), meta: { title: 'account.me.title' } },
    {
      path: '/open-in-wechat', component: () => import('./pages/OpenInWechat.vue'),
      meta: { title: 'account.openInWechat.title', anyone: true },
    },
    {
      path: '/session-problem', name: 'session-problem', component: () => import('./pages/SessionProblem.vue'),
      meta: { title: 'account.problem.title', anyone: true },
    },
  ],
  entries: [{ title: 'account.me.title', text: 'account.me.entry', path: '/me' }],
} satisfies MemberModule
