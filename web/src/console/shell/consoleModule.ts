import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/kit/http'

/** The sections of the side menu, in the order in which they stand there; '' stands above all sections. */
export const menuGroups = ['checkin', 'points', 'members', 'gifts', 'campaigns', 'messages', 'insight', 'settings'] as const
export type MenuGroup = (typeof menuGroups)[number]

export interface MenuEntry {
  /** Key of the text, `<module>.…`. */
  title: string
  icon: Component
  path: string
  permission?: Permission
}

/** One of the "first five minutes" on the home page. */
export interface HomeCard extends MenuEntry {
  text: string
  /** Smaller comes first, over all modules. */
  order: number
}

/** What `modules/<module>/index.ts` exports by default. Routes may carry `meta: { permission, title }`. */
export interface ConsoleModule {
  /** The same as the folder. */
  name: string
  /** Where it stands within its group. */
  order: number
  group: MenuGroup
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
  homeCards?: HomeCard[]
}

declare module 'vue-router' {
  interface RouteMeta {
    permission?: Permission
    /** Key of the text for the title of the window. */
    title?: string
    /** The path of the menu entry that stays marked on this page. */
    menu?: string
  }
}
