import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'codes',
  order: 30,
  routes: [{ path: '/redeem', component: () => import('./pages/RedeemPage.vue'), meta: { title: 'codes.title' } }],
  entries: [{ title: 'codes.title', text: 'codes.entry', path: '/redeem' }],
} satisfies MemberModule
