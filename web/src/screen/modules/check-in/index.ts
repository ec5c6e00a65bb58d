import type { ScreenModule } from '../../shell/screenModule'

export default {
  name: 'check-in',
  routes: [{ path: '/', name: 'check-in', component: () => import('./pages/CheckInScreen.vue') }],
} satisfies ScreenModule
