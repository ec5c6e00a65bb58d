import type { Permission } from '@/kit/http'
import { menuGroups, type ConsoleModule, type HomeCard, type MenuEntry, type MenuGroup } from './consoleModule'

const found = import.meta.glob<{ default: ConsoleModule }>('../modules/*/index.ts', { eager: true })

export const modules: ConsoleModule[] = Object.values(found).map((file) => file.default).sort((a, b) => a.order - b.order)

export type May = (permission: Permission | undefined) => boolean

/** The menu of somebody who may do so much; sections without an entry are left out. */
export function menuFor(declared: ConsoleModule[], may: May): { group: MenuGroup; entries: MenuEntry[] }[] {
  return menuGroups
    .map((group) => ({
      group,
      entries: declared.filter((module) => module.group === group)
        .flatMap((module) => module.menu)
        .filter((entry) => may(entry.permission)),
    }))
    .filter(({ entries }) => entries.length > 0)
}

export function homeCardsFor(declared: ConsoleModule[], may: May): HomeCard[] {
  return declared.flatMap((module) => module.homeCards ?? []).filter((card) => may(card.permission)).sort((a, b) => a.order - b.order)
}
