import { Camera, DocumentChecked, Odometer, Stamp, Timer } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'checkin',
  order: 20,
  group: 'checkin',
  routes: [
    { path: 'door', name: 'door', component: () => import('./pages/DoorPage.vue'), meta: { title: 'checkin.door.menu', permission: 'DOOR' } },
    { path: 'check-in-rules', name: 'check-in-rules', component: () => import('./pages/RulesPage.vue'), meta: { title: 'checkin.rules.menu', permission: 'CHECKIN_READ' } },
    { path: 'face', name: 'face', component: () => import('./pages/FacePage.vue'), meta: { title: 'checkin.face.menu', permission: 'SYSTEM_READ' } },
    { path: 'reviews', name: 'reviews', component: () => import('./pages/ReviewsPage.vue'), meta: { title: 'checkin.menu', permission: 'CHECKIN_READ' } },
    { path: 'shifts', name: 'shifts', component: () => import('./pages/ShiftsPage.vue'), meta: { title: 'checkin.attendance.menu', permission: 'ACTIVITIES_READ' } },
  ],
  menu: [
    { title: 'checkin.door.menu', icon: Stamp, path: '/door', permission: 'DOOR' },
    { title: 'checkin.menu', icon: DocumentChecked, path: '/reviews', permission: 'CHECKIN_READ' },
    { title: 'checkin.attendance.menu', icon: Timer, path: '/shifts', permission: 'ACTIVITIES_READ' },
    { title: 'checkin.rules.menu', icon: Odometer, path: '/check-in-rules', permission: 'CHECKIN_READ' },
    { title: 'checkin.face.menu', icon: Camera, path: '/face', permission: 'SYSTEM_READ' },
  ],
} satisfies ConsoleModule
