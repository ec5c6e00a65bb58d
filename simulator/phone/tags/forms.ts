import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { elementOf } from '../engine'
import { make } from '../../desk/make'
import type { Data, Self, TagSpec } from './tag'

interface Field {
  name: () => string
  value: () => unknown
  reset?: () => void
}

const fields = new WeakMap<HTMLElement, Field>()

/** Components of the mini program that count as fields because they have the form-field behavior. */
export const ownFields = new Set<glassEasel.GeneralComponent>()

/** Components may have no node of their own, so the way up goes by the framework's elements. */
function isInside(component: glassEasel.GeneralComponent, form: HTMLElement): boolean {
  for (let at: glassEasel.Element | null = component; at; at = at.getComposedParent()) if ((at.$$ as unknown) === form) return true
  return false
}

function field(self: Self, value: () => unknown, reset?: () => void) {
  fields.set(self.node, { name: () => String(self.data.name ?? ''), value, reset })
}

/** What a form's fields hold, by name; components with the form-field behavior count as fields. */
function valuesIn(form: HTMLElement): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const node of form.querySelectorAll<HTMLElement>('*')) {
    const known = fields.get(node)
    if (known?.name()) values[known.name()] = known.value()
  }
  for (const field of ownFields) {
    const { name, value } = field.data as Data
    if (name && isInside(field, form)) values[String(name)] = value
  }
  return values
}

const inputAttributes: NonNullable<TagSpec['attributes']> = {
  name: [String], value: [null, ''], type: [String, 'text'], password: [Boolean], placeholder: [String], placeholderStyle: [String], placeholderClass: [String],
  disabled: [Boolean], maxlength: [null, 140], focus: [Boolean], autoFocus: [Boolean], confirmType: [String, 'done'], confirmHold: [Boolean], cursor: [Number], cursorSpacing: [Number],
  adjustPosition: [Boolean, true], holdKeyboard: [Boolean], alwaysEmbed: [Boolean], selectionStart: [Number], selectionEnd: [Number], autoHeight: [Boolean], fixed: [Boolean],
  showConfirmBar: [Boolean, true], alwaysSystem: [Boolean], disableDefaultPadding: [Boolean], nativeType: [String],
}

function typing(tag: 'input' | 'textarea') {
  return (self: Self) => {
    const box = make(tag, self.node)
    const start = String(self.data.value ?? '')
    field(self, () => box.value, () => show(start))
    const show = (value: string) => {
      box.value = value
      self.set({ value })
    }
    box.addEventListener('input', () => {
      self.set({ value: box.value })
      self.emit('input', { value: box.value, cursor: box.selectionStart ?? box.value.length, keyCode: 0 })
    })
    box.addEventListener('focus', () => self.emit('focus', { value: box.value, height: 0 }))
    box.addEventListener('blur', () => {
      self.emit('blur', { value: box.value, cursor: box.value.length })
      self.emit('change', { value: box.value })
    })
    box.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') {
        self.emit('confirm', { value: box.value })
        box.blur()
      }
    })
    let focused = false
    return (data: Data) => {
      const value = data.value === null || data.value === undefined ? '' : String(data.value)
      if (box.value !== value) box.value = value
      if (box instanceof HTMLInputElement) {
        box.type = data.password ? 'password' : 'text'
        box.inputMode = { number: 'numeric', digit: 'decimal', idcard: 'text' }[String(data.type)] ?? 'text'
      }
      box.placeholder = String(data.placeholder ?? '')
      box.disabled = Boolean(data.disabled)
      const most = Number(data.maxlength)
      most >= 0 ? (box.maxLength = most) : box.removeAttribute('maxlength')
      if (data.ariaLabel) box.setAttribute('aria-label', String(data.ariaLabel))
      const wanted = Boolean(data.focus || data.autoFocus)
      if (wanted && !focused) setTimeout(() => box.focus())
      focused = wanted
    }
  }
}

/** A box, a radio button or a switch: one of the three, told apart by its role. */
function choice(role: 'checkbox' | 'radio' | 'switch', changed: (self: Self) => void): TagSpec['setup'] {
  return (self) => {
    make('i', self.node, `choice-${role}`)
    self.node.setAttribute('role', role)
    self.node.tabIndex = 0
    self.node.addEventListener('click', () => {
      if (self.data.disabled || (role === 'radio' && self.data.checked)) return
      changed(self)
    })
    self.node.addEventListener('keydown', (event) => event.key === ' ' && self.node.click())
    return (data) => {
      self.node.setAttribute('aria-checked', String(Boolean(data.checked)))
      self.node.toggleAttribute('disabled', Boolean(data.disabled))
      if (data.color) self.node.style.setProperty('--choice-color', String(data.color))
    }
  }
}

const group = (node: HTMLElement, name: string) => node.closest<HTMLElement>(name)
const chosen = (node: HTMLElement, name: string) => [...node.querySelectorAll<HTMLElement>(name)]
  .filter((one) => one.getAttribute('aria-checked') === 'true').map((one) => String(dataOf(one).value ?? ''))
const dataOf = (node: HTMLElement) => (elementOf(node) as unknown as { data: Data }).data
const tell = (node: HTMLElement | null, value: unknown) => node && tellers.get(node)?.(value)
const tellers = new WeakMap<HTMLElement, (value: unknown) => void>()

export const formTags: Record<string, TagSpec> = {
  form: {
    attributes: { reportSubmit: [Boolean] },
    setup: (self) => {
      self.node.addEventListener('form-submit', () => self.emit('submit', { value: valuesIn(self.node) }))
      self.node.addEventListener('form-reset', () => {
        for (const node of self.node.querySelectorAll<HTMLElement>('*')) fields.get(node)?.reset?.()
        self.emit('reset')
      })
    },
  },
  input: { attributes: inputAttributes, setup: typing('input') },
  textarea: { attributes: inputAttributes, setup: typing('textarea') },
  switch: {
    attributes: { name: [String], checked: [Boolean], disabled: [Boolean], type: [String, 'switch'], color: [String] },
    setup: (self) => {
      field(self, () => Boolean(self.data.checked), () => self.set({ checked: false }))
      return choice('switch', (one) => {
        one.set({ checked: !one.data.checked })
        one.emit('change', { value: one.data.checked })
      })?.(self)
    },
  },
  checkbox: {
    attributes: { value: [null, ''], checked: [Boolean], disabled: [Boolean], color: [String] },
    setup: choice('checkbox', (self) => {
      self.set({ checked: !self.data.checked })
      const around = group(self.node, 'wx-checkbox-group')
      tell(around, around && chosen(around, 'wx-checkbox'))
    }),
  },
  radio: {
    attributes: { value: [null, ''], checked: [Boolean], disabled: [Boolean], color: [String] },
    setup: choice('radio', (self) => {
      const around = group(self.node, 'wx-radio-group')
      for (const other of around?.querySelectorAll<HTMLElement>('wx-radio') ?? []) if (other !== self.node) uncheck(other)
      self.set({ checked: true })
      tell(around, self.data.value)
    }),
  },
  'checkbox-group': choices('wx-checkbox', (node) => chosen(node, 'wx-checkbox')),
  'radio-group': choices('wx-radio', (node) => chosen(node, 'wx-radio')[0] ?? ''),
  label: {
    attributes: { for: [String] },
    setup: (self) => {
      self.node.addEventListener('click', (event) => {
        const controls = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea'
        if ((event.target as HTMLElement).closest(controls)) return
        const page = self.node.closest('wx-page')
        const target = self.data.for ? page?.querySelector<HTMLElement>(`[id$="--${CSS.escape(String(self.data.for))}"]`) : self.node.querySelector<HTMLElement>(controls)
        const box = target?.querySelector<HTMLElement>('input, textarea')
        box ? box.focus() : target?.click()
      })
    },
  },
  slider: {
    attributes: { name: [String], min: [Number, 0], max: [Number, 100], step: [Number, 1], value: [Number, 0], disabled: [Boolean], showValue: [Boolean], activeColor: [String], backgroundColor: [String], blockSize: [Number], blockColor: [String] },
    setup: (self) => {
      const bar = make('input', self.node)
      bar.type = 'range'
      field(self, () => Number(bar.value), () => self.set({ value: self.data.min }))
      bar.addEventListener('input', () => self.emit('changing', { value: Number(bar.value) }))
      bar.addEventListener('change', () => {
        self.set({ value: Number(bar.value) })
        self.emit('change', { value: Number(bar.value) })
      })
      return (data) => Object.assign(bar, { min: String(data.min), max: String(data.max), step: String(data.step), value: String(data.value), disabled: Boolean(data.disabled) })
    },
  },
}

function choices(_tag: string, value: (node: HTMLElement) => unknown): TagSpec {
  return {
    attributes: { name: [String] },
    setup: (self) => {
      field(self, () => value(self.node))
      tellers.set(self.node, (now) => self.emit('change', { value: now }))
    },
  }
}

function uncheck(node: HTMLElement) {
  const component = elementOf(node) as unknown as { data: Data; setData: (data: Data) => void }
  if (component.data.checked) component.setData({ checked: false })
}
