import { createRouter, createWebHistory } from 'vue-router'
import type { ScreenModule } from './screenModule'

const found = import.meta.glob<{ default: ScreenModule }>('../modules/*/index.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory('/screen/'),
  routes: [
    ...Object.values(found).flatMap((file) => file.default.routes),
    { path: '/:rest(.*)*', name: 'idle', component: () => import('./Idle.vue') },
  ],
})
