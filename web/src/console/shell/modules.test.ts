import { describe, expect, it } from 'vitest'
import type { Permission } from '@/kit/http'
import type { ConsoleModule } from './consoleModule'
import { homeCardsFor, menuFor, modules } from './modules'

const icon = { render: () => null }
const entry = (path: string, permission?: Permission) => ({ title: path, icon, path, permission })
const declared: ConsoleModule[] = [
  { name: 'staff', order: 10, group: 'settings', routes: [], menu: [entry('/staff', 'STAFF_READ'), entry('/audit', 'AUDIT_READ')] },
  { name: 'activities', order: 10, group: 'checkin', routes: [], menu: [entry('/activities', 'ACTIVITIES_READ')],
    homeCards: [{ ...entry('/activities/new', 'ACTIVITIES_WRITE'), text: 't', order: 2 }, { ...entry('/screen'), text: 't', order: 1 }] },
]
const may = (...granted: Permission[]) => (permission: Permission | undefined) => permission === undefined || granted.includes(permission)

describe('modules', () => {
  it('stand in the menu in the order of the groups', () => {
    expect(menuFor(declared, () => true).map(({ group }) => group)).toEqual(['checkin', 'settings'])
  })

  it('show only what the staff member may open, and no empty group', () => {
    expect(menuFor(declared, may('AUDIT_READ'))).toEqual([{ group: 'settings', entries: [declared[0]!.menu[1]] }])
  })

  it('offer the permitted cards, the first thing to do first', () => {
    expect(homeCardsFor(declared, may('ACTIVITIES_WRITE')).map((card) => card.path)).toEqual(['/screen', '/activities/new'])
    expect(homeCardsFor(declared, may()).map((card) => card.path)).toEqual(['/screen'])
  })

  it('are named as their folders, and every menu entry leads to a page of the module with the same permission', () => {
    for (const module of modules) {
      const pages = new Map(module.routes.map((route) => [`/${route.path.replace(/^\//, '')}`, route.meta?.permission]))
      for (const { path, permission } of module.menu) {
        expect([...pages.keys()], `${module.name} ${path}`).toContain(path)
        expect(pages.get(path), `${module.name} ${path}`).toBe(permission)
      }
    }
    const paths = modules.flatMap((module) => module.menu.map((one) => one.path))
    expect(new Set(paths).size).toBe(paths.length)
  })
})
