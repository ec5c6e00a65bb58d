import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'points',
  order: 20,
  routes: [{ path: '/points', component: () => import('./pages/PointsPage.vue'), meta: { title: 'points.title' } }],
  entries: [{ title: 'points.title', text: 'points.entry', path: '/points' }],
} satisfies MemberModule
