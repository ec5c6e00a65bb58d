import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { dispatch, type Element } from '../engine'

export type Data = Record<string, unknown>

/** A built-in tag in a page: its node, its attributes, and the way to tell the page something. */
export interface Self {
  node: HTMLElement
  data: Data
  emit: (type: string, detail?: unknown, bubbles?: boolean) => void
  /** Changes an attribute from inside, which a page that binds it with model: sees. */
  set: (data: Data) => void
}

type Kind = StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | ObjectConstructor | null

/** How a tag works: its attributes with their defaults, and what is made of its node; what setup returns runs after every change. */
export interface TagSpec {
  attributes?: Record<string, [Kind, unknown?]>
  setup?: (self: Self) => ((data: Data) => void) | void
  /** Called when the node leaves the page. */
  gone?: (node: HTMLElement) => void
}

const aria = ['Label', 'Labelledby', 'Describedby', 'Hidden', 'Checked', 'Disabled', 'Live', 'Modal', 'Expanded', 'Haspopup', 'Controls', 'Owns', 'Selected', 'Busy', 'Atomic']

// Every tag takes these; assistive technology and tests find their way by them.
const everywhere: NonNullable<TagSpec['attributes']> = {
  hidden: [Boolean], role: [String], ariaRole: [String], tabindex: [null], ...Object.fromEntries(aria.map((name) => [`aria${name}`, [null]])), hoverClass: [String], hoverStopPropagation: [Boolean], hoverStartTime: [Number, 50], hoverStayTime: [Number, 400], animation: [null],
}

export function defineTag(space: glassEasel.ComponentSpace, name: string, spec: TagSpec) {
  const attributes = { ...everywhere, ...spec.attributes }
  const properties = Object.fromEntries(Object.entries(attributes).map(([key, [type, value]]) => [key, value === undefined ? { type } : { type, value }]))
  const changes = new WeakMap<object, (data: Data) => void>()
  const definition = space.defineComponent({
    is: `wx-${name}`,
    properties,
    observers: {
      '**'(this: glassEasel.GeneralComponent) {
        changes.get(this)?.(this.data as Data)
      },
    },
    lifetimes: {
      attached(this: glassEasel.GeneralComponent) {
        const node = this.$$ as unknown as HTMLElement
        const self: Self = {
          node,
          data: this.data as Data,
          emit: (type, detail = {}, bubbles = false) => dispatch(this as unknown as Element, type, detail, {}, bubbles),
          set: (data) => this.setData(data as never),
        }
        const change = spec.setup?.(self)
        const apply = (data: Data) => {
          self.data = data
          common(node, data)
          change?.(data)
        }
        changes.set(this, apply)
        apply(this.data as Data)
        hover(this)
      },
      detached(this: glassEasel.GeneralComponent) {
        spec.gone?.(this.$$ as unknown as HTMLElement)
      },
    },
  } as never)
  space.setGlobalUsingComponent(`wx-${name}`, definition.general())
}

function common(node: HTMLElement, data: Data) {
  node.toggleAttribute('hidden', Boolean(data.hidden))
  const role = data.ariaRole || data.role
  if (role) node.setAttribute('role', String(role))
  for (const name of aria) {
    const value = data[`aria${name}`]
    if (value !== '' && value !== undefined && value !== null) node.setAttribute(`aria-${name.toLowerCase()}`, String(value))
  }
}

const hoverSegment = 3

/** While pressed, a node wears its hover-class. */
function hover(component: glassEasel.GeneralComponent) {
  const node = component.$$ as unknown as HTMLElement
  const wear = (on: boolean) => {
    const { hoverClass, disabled } = component.data as Data
    const name = hoverClass ? String(hoverClass) : ''
    if (name && name !== 'none') component.setNodeClass(on && !disabled ? name : '', hoverSegment as never)
  }
  node.addEventListener('pointerdown', () => wear(true))
  for (const type of ['pointerup', 'pointerleave', 'pointercancel']) node.addEventListener(type, () => wear(false))
}
