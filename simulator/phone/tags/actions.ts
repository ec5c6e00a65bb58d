import { hooks } from './hooks'
import { make } from '../../desk/make'
import type { Data, Self, TagSpec } from './tag'

/** Tags that set something going: buttons, links and pickers. */
export const actionTags: Record<string, TagSpec> = {
  button: {
    attributes: {
      type: [String, 'default'], size: [String, 'default'], plain: [Boolean], disabled: [Boolean], loading: [Boolean], formType: [String], openType: [String], hoverClass: [String, 'button-hover'],
      lang: [String], sessionFrom: [String], sendMessageTitle: [String], appParameter: [String], phoneNumberNoQuotaToast: [Boolean, true], needShowEntrance: [Boolean, true],
    },
    setup: (self) => {
      const { node } = self
      node.setAttribute('role', 'button')
      node.tabIndex = 0
      node.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && node.click())
      node.addEventListener('click', () => {
        if (self.data.disabled) return
        const form = self.data.formType ? node.closest('wx-form') : null
        if (form) setTimeout(() => form.dispatchEvent(new Event(`form-${self.data.formType}`)))
        if (self.data.openType) setTimeout(() => hooks.openTypes[String(self.data.openType)]?.(self))
      })
      return (data) => {
        for (const name of ['type', 'size', 'plain', 'loading']) node.setAttribute(name, String(data[name]))
        node.toggleAttribute('disabled', Boolean(data.disabled))
        node.setAttribute('aria-disabled', String(Boolean(data.disabled)))
      }
    },
  },
  navigator: {
    attributes: { url: [String], openType: [String, 'navigate'], delta: [Number, 1], target: [String, 'self'], hoverClass: [String, 'navigator-hover'], appId: [String], path: [String] },
    setup: (self) => {
      self.node.setAttribute('role', 'link')
      self.node.addEventListener('click', () => setTimeout(() => hooks.navigate(String(self.data.openType), String(self.data.url), Number(self.data.delta))))
    },
  },
  picker: {
    attributes: {
      mode: [String, 'selector'], name: [String], range: [Array], rangeKey: [String], value: [null, 0], disabled: [Boolean], headerText: [String], start: [String], end: [String],
      fields: [String, 'day'], customItem: [String], level: [String],
    },
    setup: picker,
  },
  'picker-view': { attributes: { value: [Array], indicatorStyle: [String], indicatorClass: [String], maskStyle: [String], maskClass: [String], immediateChange: [Boolean] }, setup: pickerView },
  'picker-view-column': {},
}

/** Opens a sheet of browser controls; the page gets its answer in WeChat's form. */
function picker(self: Self) {
  self.node.setAttribute('role', 'button')
  self.node.addEventListener('click', () => {
    if (self.data.disabled || document.querySelector('.picker-sheet')) return
    const place = document.querySelector<HTMLElement>('#overlays') ?? document.body
    const sheet = make('div', place, 'sheet picker-sheet')
    sheet.setAttribute('role', 'dialog')
    const close = () => sheet.remove()
    const bar = make('div', sheet, 'sheet-bar')
    const cancel = make('button', bar, 'quiet')
    const confirm = make('button', bar)
    cancel.textContent = '取消'
    confirm.textContent = '确定'
    const read = controls(self.data, make('div', sheet, 'picker-columns'), (column, value) => self.emit('columnchange', { column, value }))
    cancel.onclick = () => (close(), self.emit('cancel'))
    confirm.onclick = () => {
      const value = read()
      close()
      self.set({ value })
      self.emit('change', { value })
    }
  })
}

/** The controls of a picker; what is returned reads them. */
function controls(data: Data, place: HTMLElement, changed: (column: number, value: number) => void): () => unknown {
  const mode = String(data.mode)
  if (mode === 'date' || mode === 'time') {
    const box = make('input', place)
    box.type = mode === 'time' ? 'time' : data.fields === 'month' ? 'month' : 'date'
    box.value = String(data.value)
    box.min = String(data.start ?? '')
    box.max = String(data.end ?? '')
    return () => box.value
  }
  const columns = mode === 'multiSelector' ? (data.range as unknown[][]) : [data.range as unknown[]]
  const values = mode === 'multiSelector' ? (data.value as number[]) : [Number(data.value)]
  const boxes = columns.map((range, column) => {
    const box = make('select', place)
    box.size = Math.min(6, Math.max(2, range.length))
    for (const item of range) make('option', box).textContent = data.rangeKey ? String((item as Data)[String(data.rangeKey)]) : String(item)
    box.selectedIndex = values[column] ?? 0
    box.onchange = () => changed(column, box.selectedIndex)
    return box
  })
  return () => (mode === 'multiSelector' ? boxes.map((box) => box.selectedIndex) : boxes[0]?.selectedIndex)
}

/** Columns that snap to their items. */
function pickerView(self: Self) {
  const columns = () => [...self.node.querySelectorAll<HTMLElement>('wx-picker-view-column')]
  const height = (column: HTMLElement) => (column.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0
  const now = () => columns().map((column) => (height(column) ? Math.round(column.scrollTop / height(column)) : 0))
  let told = ''
  self.node.addEventListener('scrollend', () => {
    const value = now()
    if (String(value) === told) return
    told = String(value)
    self.set({ value })
    self.emit('change', { value })
  }, { capture: true })
  return (data: Data) => {
    const value = (data.value as number[] | null) ?? []
    told = String(value)
    setTimeout(() => columns().forEach((column, index) => (column.scrollTop = (value[index] ?? 0) * height(column))))
  }
}
