import { Document, Finished, Monitor, User } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'staff',
  order: 10,
  group: 'settings',
  routes: [
    { path: 'staff', component: () => import('./pages/StaffPage.vue'), meta: { title: 'staff.menu', permission: 'STAFF_READ' } },
    { path: 'approvals', component: () => import('./pages/ApprovalsPage.vue'), meta: { title: 'staff.approvals.menu', permission: 'CODES_EXPORT' } },
    { path: 'audit', component: () => import('./pages/AuditPage.vue'), meta: { title: 'staff.audit.menu', permission: 'AUDIT_READ' } },
    { path: 'system', component: () => import('./pages/SystemPage.vue'), meta: { title: 'staff.system.menu', permission: 'SYSTEM_READ' } },
  ],
  menu: [
    { title: 'staff.menu', icon: User, path: '/staff', permission: 'STAFF_READ' },
    { title: 'staff.approvals.menu', icon: Finished, path: '/approvals', permission: 'CODES_EXPORT' },
    { title: 'staff.audit.menu', icon: Document, path: '/audit', permission: 'AUDIT_READ' },
    { title: 'staff.system.menu', icon: Monitor, path: '/system', permission: 'SYSTEM_READ' },
  ],
  homeCards: [
    { title: 'staff.card', text: 'staff.cardText', icon: User, path: '/staff', permission: 'STAFF_WRITE', order: 80 },
    { title: 'staff.system.card', text: 'staff.system.cardText', icon: Monitor, path: '/system', permission: 'SYSTEM_WRITE', order: 90 },
  ],
} satisfies ConsoleModule
