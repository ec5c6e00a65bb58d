import type { MemberModule } from '../../shell/memberModule'

export default {
  name: 'check-in',
  order: 10,
  routes: [
    { path: '/check-in', name: 'check-in', component: () => import('./pages/CheckInPage.vue'), meta: { title: 'check-in.title', anyone: true } },
    { path: '/my-code', name: 'own-code', component: () => import('./pages/OwnCodePage.vue'), meta: { title: 'check-in.own.title' } },
    { path: '/attendance', name: 'attendance', component: () => import('./pages/AttendancePage.vue'), meta: { title: 'check-in.attendance.title' } },
    { path: '/records', name: 'records', component: () => import('./pages/RecordsPage.vue'), meta: { title: 'check-in.records.title' } },
    { path: '/records/:id', name: 'record', component: () => import('./pages/RecordPage.vue'), props: true, meta: { title: 'check-in.records.one' } },
  ],
  entries: [
    { title: 'check-in.title', text: 'check-in.entry', path: '/check-in' },
    { title: 'check-in.own.title', text: 'check-in.own.entry', path: '/my-code' },
    { title: 'check-in.records.title', text: 'check-in.records.entry', path: '/records' },
    { title: 'check-in.attendance.title', text: 'check-in.attendance.entry', path: '/attendance' },
  ],
} satisfies MemberModule
