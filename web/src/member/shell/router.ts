import { createRouter, createWebHistory } from 'vue-router'
import { modules } from './modules'

export const router = createRouter({
  history: createWebHistory('/member/'),
  routes: [
    { path: '/', name: 'home', component: () => import('./Home.vue') },
    ...modules.flatMap((module) => module.routes),
    { path: '/:rest(.*)*', name: 'lost', component: () => import('./Lost.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
