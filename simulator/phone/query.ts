import type { Element, Instance } from './engine'
import { canvasOf } from './tags/canvas'

type Fields = Partial<Record<'id' | 'dataset' | 'rect' | 'size' | 'scrollOffset' | 'node' | 'context', boolean>> & { properties?: string[]; computedStyle?: string[] }
type Answer = Record<string, unknown> | null
type Call = (answer: never) => void

interface Question {
  within: Instance | null
  selector: string | null
  all: boolean
  fields: Fields
  call?: Call
}

/** wx.createSelectorQuery: asks for sizes, places and canvases of nodes; answers come in the order of the questions. */
export function nodesQuery(start: Instance | null, current: () => Instance | null = () => start) {
  const questions: Question[] = []
  let within = start
  const ref = (selector: string | null, all: boolean) => {
    const ask = (fields: Fields, call?: Call) => {
      questions.push({ within: within ?? current(), selector, all, fields, call })
      return query
    }
    return {
      fields: ask,
      boundingClientRect: (call?: Call) => ask({ id: true, dataset: true, rect: true, size: true }, call),
      scrollOffset: (call?: Call) => ask({ id: true, dataset: true, scrollOffset: true }, call),
      node: (call?: Call) => ask({ node: true }, call),
      context: (call?: Call) => ask({ context: true }, call),
    }
  }
  const query = {
    in: (instance: Instance) => {
      within = instance
      return query
    },
    select: (selector: string) => ref(selector, false),
    selectAll: (selector: string) => ref(selector, true),
    selectViewport: () => ref(null, false),
    exec: (done?: (answers: unknown[]) => void) => {
      requestAnimationFrame(() => {
        const answers = questions.map(answerTo)
        questions.forEach(({ call }, index) => call?.(answers[index] as never))
        done?.(answers)
      })
      return query
    },
  }
  return query
}

function answerTo({ within, selector, all, fields }: Question): Answer | Answer[] {
  if (selector === null) return viewport(within)
  const root = within?._$.getShadowRoot()
  if (!root) return all ? [] : null
  if (all) return (root.querySelectorAll(selector) as Element[]).map((element) => describe(element, fields))
  const found = root.querySelector(selector) as Element | null
  return found && describe(found, fields)
}

function viewport(within: Instance | null): Answer {
  const scroll = within ? (within._$.$$ as unknown as HTMLElement).closest('.page-scroll') : null
  return {
    id: '', dataset: {}, left: 0, top: 0, right: scroll?.clientWidth ?? 0, bottom: scroll?.clientHeight ?? 0, width: scroll?.clientWidth ?? innerWidth,
    height: scroll?.clientHeight ?? innerHeight, scrollLeft: 0, scrollTop: scroll?.scrollTop ?? 0, scrollHeight: scroll?.scrollHeight ?? 0,
  }
}

function describe(element: Element, fields: Fields): Answer {
  const node = element.$$ as unknown as HTMLElement
  const answer: Record<string, unknown> = {}
  if (fields.id) answer.id = element.id
  if (fields.dataset) answer.dataset = element.dataset
  if (fields.rect || fields.size) {
    const area = node.closest('.page-area')?.getBoundingClientRect()
    const { left, top, right, bottom, width, height } = node.getBoundingClientRect()
    const [x, y] = [area?.left ?? 0, area?.top ?? 0]
    if (fields.rect) Object.assign(answer, { left: left - x, top: top - y, right: right - x, bottom: bottom - y })
    if (fields.size) Object.assign(answer, { width, height })
  }
  if (fields.scrollOffset) Object.assign(answer, { scrollLeft: node.scrollLeft, scrollTop: node.scrollTop, scrollWidth: node.scrollWidth, scrollHeight: node.scrollHeight })
  if (fields.node) answer.node = canvasOf(node)
  const data = (element as unknown as { data?: Record<string, unknown> }).data
  for (const name of fields.properties ?? []) answer[name] = data?.[name]
  for (const name of fields.computedStyle ?? []) answer[name] = getComputedStyle(node).getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  return answer
}
