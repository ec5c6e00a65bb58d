import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { staffSession } from '@/kit/http'
import { modules } from './modules'
import { may } from './useSignedIn'

const shellRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue'), meta: { title: 'shell.signIn.title' } },
  { path: '/new-password', name: 'new-password', component: () => import('./pages/NewPassword.vue'), meta: { title: 'shell.password.title' } },
  {
    path: '/',
    component: () => import('./Layout.vue'),
    children: [
      { path: '', name: 'home', component: () => import('./pages/Home.vue'), meta: { title: 'shell.home.title' } },
      { path: 'account', name: 'account', component: () => import('./pages/Account.vue'), meta: { title: 'shell.account.title' } },
      ...modules.flatMap((module) => module.routes),
      { path: ':rest(.*)*', name: 'lost', component: () => import('./pages/Lost.vue'), meta: { title: 'shell.lost.title' } },
    ],
  },
]

/** Where somebody may go; true, or the page to go to instead. */
export async function whereTo(to: RouteLocationNormalized) {
  // Without an answer from the server the sign-in page is the honest place: it says what is wrong.
  const session = await staffSession.restore().catch(() => null)
  if (!session) return to.name === 'sign-in' ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.mustChangePassword) return to.name === 'new-password' ? true : { name: 'new-password', query: to.query }
  return to.name === 'sign-in' || to.name === 'new-password' ? { name: 'home' } : true
}

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: shellRoutes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
router.beforeEach(whereTo)

/** The permission that the page at this place asks for and the staff member lacks. */
export function isDenied(route: RouteLocationNormalized): boolean {
  return route.matched.some((record) => !may(record.meta.permission))
}
