import { Bell, Files, Goods, Location, MapLocation, OfficeBuilding, Upload } from '@element-plus/icons-vue'
import type { ConsoleModule } from '../../shell/consoleModule'

export default {
  name: 'codes',
  order: 10,
  group: 'points',
  routes: [
    {
      path: 'products',
      component: () => import('./pages/ProductsPage.vue'),
      meta: { title: 'codes.products.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-batches',
      component: () => import('./pages/BatchesPage.vue'),
      meta: { title: 'codes.batches.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-batches/:id',
      component: () => import('./pages/BatchPage.vue'),
      props: true,
      meta: { title: 'codes.batches.title', permission: 'CODES_READ', menu: '/code-batches' },
    },
    {
      path: 'code-parties',
      component: () => import('./pages/PartiesPage.vue'),
      meta: { title: 'codes.parties.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-diversion',
      component: () => import('./pages/DiversionPage.vue'),
      meta: { title: 'codes.diversion.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-imports',
      component: () => import('./pages/ImportsPage.vue'),
      meta: { title: 'codes.imports.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-alerts',
      component: () => import('./pages/AlertsPage.vue'),
      meta: { title: 'codes.alerts.title', permission: 'CODES_READ' },
    },
    {
      path: 'code-scans',
      component: () => import('./pages/ScansPage.vue'),
      meta: { title: 'codes.scans.title', permission: 'CODES_READ' },
    },
  ],
  menu: [
    { title: 'codes.products.title', icon: Goods, path: '/products', permission: 'CODES_READ' },
    { title: 'codes.batches.title', icon: Files, path: '/code-batches', permission: 'CODES_READ' },
    { title: 'codes.parties.title', icon: OfficeBuilding, path: '/code-parties', permission: 'CODES_READ' },
    { title: 'codes.diversion.title', icon: Location, path: '/code-diversion', permission: 'CODES_READ' },
    { title: 'codes.imports.title', icon: Upload, path: '/code-imports', permission: 'CODES_READ' },
    { title: 'codes.alerts.title', icon: Bell, path: '/code-alerts', permission: 'CODES_READ' },
    { title: 'codes.scans.title', icon: MapLocation, path: '/code-scans', permission: 'CODES_READ' },
  ],
  homeCards: [
    {
      title: 'codes.home.title', text: 'codes.home.text', icon: Goods, path: '/products', permission: 'CODES_WRITE', order: 20,
    },
  ],
} satisfies ConsoleModule
