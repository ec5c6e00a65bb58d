import { Calendar, Flag } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'activities',
  order: 10,
  group: 'checkin',
  routes: [
    {
      path: 'activities', name: 'activities', component: () => import('./pages/ActivitiesPage.vue'),
      meta: { title: 'activities.menu', permission: 'ACTIVITIES_READ' },
    },
    {
      path: 'activities/new', name: 'activity-new', component: () => import('./pages/ActivityFormPage.vue'),
      meta: { title: 'activities.new', permission: 'ACTIVITIES_WRITE', menu: '/activities' },
    },
    {
      path: 'calendar', name: 'calendar', component: () => import('./pages/CalendarPage.vue'),
      meta: { title: 'activities.calendar.title', permission: 'ACTIVITIES_READ' },
    },
    {
      path: 'activities/:id', name: 'activity', component: () => import('./pages/ActivityPage.vue'), props: true,
      meta: { title: 'activities.menu', permission: 'ACTIVITIES_READ', menu: '/activities' },
    },
    {
      path: 'activities/:id/edit', name: 'activity-edit', component: () => import('./pages/ActivityFormPage.vue'), props: true,
      meta: { title: 'activities.edit', permission: 'ACTIVITIES_WRITE', menu: '/activities' },
    },
  ],
  menu: [
    { title: 'activities.menu', icon: Flag, path: '/activities', permission: 'ACTIVITIES_READ' },
    { title: 'activities.calendar.title', icon: Calendar, path: '/calendar', permission: 'ACTIVITIES_READ' },
  ],
  homeCards: [{
    title: 'activities.createFirst', text: 'activities.createFirstText', icon: Calendar, path: '/activities/new',
    permission: 'ACTIVITIES_WRITE', order: 10,
  }],
} satisfies ConsoleModule
