import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'gifts',
  order: 40,
  routes: [{ path: '/gifts', component: () => import('./pages/GiftsPage.vue'), meta: { title: 'gifts.title' } }],
  entries: [{ title: 'gifts.title', text: 'gifts.entry', path: '/gifts' }],
} satisfies MemberModule
