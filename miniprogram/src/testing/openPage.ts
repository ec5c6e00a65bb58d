interface Definition {
  data?: Record<string, unknown>
  [name: string]: unknown
}

/** A page as it stands on the screen: its data, and its handlers by name. */
export interface OpenPage {
  data: Record<string, never>
  call(handler: string, event?: unknown): Promise<unknown>
}

type Scope = Record<'Page' | 'App' | 'Component' | 'getApp', unknown>

/** Runs the module of a page as WeChat does, and opens the page. */
export async function openPage(load: () => Promise<unknown>, options: Record<string, string> = {}): Promise<OpenPage> {
  const definition = await definitionOf('Page', load)
  const page: Record<string, unknown> = { ...definition, data: copied(definition.data ?? {}) }
  page.setData = (changes: Record<string, unknown>) => Object.assign(page.data as object, copied(changes))
  const call = async (handler: string, event?: unknown) => (page[handler] as ((event: unknown) => unknown) | undefined)?.call(page, event)
  await call('onLoad', options)
  await call('onShow')
  return { data: page.data as Record<string, never>, call }
}

/** What the module gave to Page(), App() or Component(). */
export async function definitionOf(kind: 'Page' | 'App' | 'Component', load: () => Promise<unknown>): Promise<Definition> {
  let definition: Definition = {}
  ;(globalThis as unknown as Scope)[kind] = (given: Definition) => {
    definition = given
  }
  await load()
  return definition
}

/** Until everything that was set going has ended. */
export async function settled(turns = 60): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve()
}

export function tapOn(dataset: Record<string, unknown>): unknown {
  return { currentTarget: { dataset } }
}

/** WeChat hands data over as JSON does. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
