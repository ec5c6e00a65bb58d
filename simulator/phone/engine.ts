import { glassEasel, MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { MiniProgram } from './program'
import { defineTags } from './tags'
import { nodesQuery } from './query'

export interface ComponentConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
}

/** What a page or component of the mini program sees as `this`, as far as the phone uses it. */
export interface Instance {
  _$: glassEasel.GeneralComponent
  [name: string]: unknown
}

export type Element = glassEasel.Element

export interface Engine {
  space: CodeSpace
  createPage: (path: string, query: string, place: HTMLElement) => PageRoot
}

export interface PageRoot {
  instance: Instance
  release: () => void
}

/** WeChat's component framework in this document, with the templates and settings of a mini program. */
export function createEngine(program: MiniProgram): Engine {
  const env = new MiniProgramEnv()
  const backend = env.associateBackend()
  const space = env.createCodeSpace('', true)
  space.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
  defineTags(space.getComponentSpace())
  space.setOverallBehavior(extras(space))
  const templates = program.templates()
  for (const [name, { config, prefix }] of Object.entries(program.components)) {
    const using = Object.fromEntries(Object.entries(config.usingComponents ?? {}))
    space.addComponentStaticConfig(name, { ...config, usingComponents: using } as never)
    space.addStyleSheet(name, undefined, prefix)
    const content = templates[name]
    if (content) space.addCompiledTemplate(name, { groupList: templates, content } as never)
  }
  return { space, createPage: (path, query, place) => createPage(backend, space, path, query, place) }
}

function createPage(backend: ReturnType<MiniProgramEnv['associateBackend']>, space: CodeSpace, path: string, query: string, place: HTMLElement): PageRoot {
  const root = backend.createRoot('wx-page', space, query ? `${path}?${query}` : path)
  const placeholder = document.createElement('div')
  place.append(placeholder)
  root.attach(place as never, placeholder as never)
  const node = place.querySelector('wx-page')
  node?.setAttribute('is', path)
  return { instance: root.get() as unknown as Instance, release: () => root.release() }
}

/** What WeChat adds to every page and component, and the framework's adapter lacks. */
function extras(space: CodeSpace): glassEasel.GeneralBehavior {
  return space.getComponentSpace().defineBehavior({
    methods: {
      createSelectorQuery(this: unknown) {
        return nodesQuery(this as Instance)
      },
    },
  } as never) as unknown as glassEasel.GeneralBehavior
}

/** Sends an event to an element of a page and on to its parents. */
export function dispatch(target: Element, type: string, detail: unknown, extraFields: Record<string, unknown> = {}, bubbles = true): boolean {
  const event = new glassEasel.Event(type, detail, { bubbles, composed: true, capturePhase: true, extraFields })
  glassEasel.Event.dispatchEvent(target, event)
  return event.defaultPrevented()
}

/** The framework's element behind a node of the document, or the nearest one around it. */
export function elementOf(node: Node | null): Element | null {
  for (let at = node; at; at = at.parentNode) {
    const element = (at as { __wxElement?: Element }).__wxElement
    if (element) return element
  }
  return null
}

export function nodeOf(element: Element): HTMLElement {
  return element.$$ as unknown as HTMLElement
}
