import type { RouteRecordRaw } from 'vue-router'

/** What `modules/<module>/index.ts` exports by default. */
export interface ScreenModule {
  /** The same as the folder. */
  name: string
  routes: RouteRecordRaw[]
}
