import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'codes',
  order: 30,
  routes: [
    { path: '/redeem', component: () => import('./pages/RedeemPage.vue'), meta: { title: 'codes.title' } },
    { path: '/trace', component: () => import('./pages/TracePage.vue'), meta: { title: 'codes.trace.title', anyone: true } },
  ],
  entries: [
    { title: 'codes.title', text: 'codes.entry', path: '/redeem' },
    { title: 'codes.trace.title', text: 'codes.trace.entry', path: '/trace' },
  ],
} satisfies MemberModule
