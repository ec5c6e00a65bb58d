import { make } from '../desk/make'

const place = () => document.querySelector<HTMLElement>('#overlays') ?? document.body

/** Sheets and boxes that the phone itself shows over a page. */

let toast: { node: HTMLElement; timer?: ReturnType<typeof setTimeout> } | null = null

export function showToast(title: string, icon: string, ms: number | null, mask: boolean, image = '') {
  hideToast()
  const node = make('div', place(), `toast${mask ? ' masked' : ''}`)
  node.setAttribute('role', 'status')
  const box = make('div', node, 'toast-box')
  if (image) make('img', box).src = image
  else if (icon !== 'none') make('i', box, `toast-icon ${icon}`)
  make('p', box).textContent = title
  toast = { node, timer: ms === null ? undefined : setTimeout(hideToast, ms) }
}

export function hideToast() {
  clearTimeout(toast?.timer)
  toast?.node.remove()
  toast = null
}

export interface ModalWords {
  title: string
  content: string
  confirm: string
  cancel: string | null
  editable?: boolean
  placeholder?: string
  confirmColor?: string
}

export function showModal(words: ModalWords): Promise<{ confirm: boolean; content: string }> {
  return new Promise((resolve) => {
    const node = make('div', place(), 'modal')
    const box = make('div', node, 'modal-box')
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-label', words.title || words.content)
    if (words.title) make('h2', box).textContent = words.title
    const field = words.editable ? make('input', box) : null
    if (field) Object.assign(field, { value: words.content, placeholder: words.placeholder ?? '' })
    else if (words.content) make('p', box).textContent = words.content
    const bar = make('div', box, 'modal-bar')
    const answer = (text: string, confirm: boolean, color: string) => {
      const button = make('button', bar)
      button.textContent = text
      button.style.color = color
      button.onclick = () => {
        node.remove()
        resolve({ confirm, content: field?.value ?? '' })
      }
    }
    if (words.cancel !== null) answer(words.cancel, false, '#000000')
    answer(words.confirm, true, words.confirmColor ?? '#576b95')
  })
}

/** The number of the chosen entry, or -1. */
export function showActionSheet(items: string[], color: string, head = ''): Promise<number> {
  return new Promise((resolve) => {
    const node = make('div', place(), 'mask')
    const sheet = make('div', node, 'sheet')
    sheet.setAttribute('role', 'dialog')
    if (head) make('p', sheet, 'sheet-head').textContent = head
    const entry = (text: string, index: number) => {
      const button = make('button', sheet, index < 0 ? 'sheet-cancel' : 'sheet-item')
      button.textContent = text
      if (index >= 0) button.style.color = color
      button.onclick = () => {
        node.remove()
        resolve(index)
      }
    }
    items.forEach(entry)
    entry('取消', -1)
    node.onclick = (event) => {
      if (event.target !== node) return
      node.remove()
      resolve(-1)
    }
  })
}

export interface AskWords {
  title: string
  text: string
  allow: string
  refuse: string
  lines?: string[]
  checked?: boolean[]
}

/** Asks from the bottom of the screen, as WeChat asks for permissions. */
export function ask(words: AskWords): Promise<{ allowed: boolean; lines: boolean[] }> {
  return new Promise((resolve) => {
    const node = make('div', place(), 'mask')
    const sheet = make('div', node, 'sheet ask')
    sheet.setAttribute('role', 'dialog')
    sheet.setAttribute('aria-label', words.title)
    make('h2', sheet).textContent = words.title
    make('p', sheet).textContent = words.text
    const boxes = (words.lines ?? []).map((line, index) => {
      const label = make('label', sheet, 'ask-line')
      const box = make('input', label)
      box.type = 'checkbox'
      box.checked = words.checked?.[index] ?? true
      make('span', label).textContent = line
      return box
    })
    const bar = make('div', sheet, 'ask-bar')
    const answer = (text: string, allowed: boolean, className: string) => {
      const button = make('button', bar, className)
      button.textContent = text
      button.onclick = () => {
        node.remove()
        resolve({ allowed, lines: boxes.map((box) => box.checked) })
      }
    }
    answer(words.refuse, false, 'refuse')
    answer(words.allow, true, 'allow')
  })
}
