import { createRouter, createWebHistory } from 'vue-router'
import { letIn } from './memberSignIn'
import { modules } from './modules'

export const router = createRouter({
  history: createWebHistory('/member/'),
  routes: [
    { path: '/', name: 'home', component: () => import('./Home.vue'), meta: { anyone: true } },
    ...modules.flatMap((module) => module.routes),
    { path: '/:rest(.*)*', name: 'lost', component: () => import('./Lost.vue'), meta: { anyone: true } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
router.beforeEach(letIn)
