import type { RouteRecordRaw } from 'vue-router'

/** An entry on the member's home page. */
export interface MemberEntry {
  title: string
  text: string
  path: string
}

/** What `modules/<module>/index.ts` exports by default. Route `meta.title` is the key of the title of the window. */
export interface MemberModule {
  /** The same as the folder. */
  name: string
  order: number
  routes: RouteRecordRaw[]
  entries?: MemberEntry[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** Opens without a signed-in member. */
    anyone?: boolean
  }
}
