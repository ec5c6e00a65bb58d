import { dispatch, elementOf } from './engine'

const tapSlop = 10
const longPressMs = 350

interface Press {
  x: number
  y: number
  target: Element
  moved: boolean
  long: boolean
  timer: ReturnType<typeof setTimeout>
}

/** Makes WeChat's touch events of what the mouse or a finger does to the document. */
export function watchGestures(root: HTMLElement) {
  let press: Press | null = null

  root.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Element) || !event.isPrimary) return
    const target = event.target
    press = { x: event.clientX, y: event.clientY, target, moved: false, long: false, timer: setTimeout(() => longPress(event), longPressMs) }
    send('touchstart', target, event)
  })
  root.addEventListener('pointermove', (event) => {
    if (!press) return
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > tapSlop) {
      press.moved = true
      clearTimeout(press.timer)
    }
    send('touchmove', press.target, event)
  })
  const lift = (type: string) => (event: PointerEvent) => {
    if (!press) return
    clearTimeout(press.timer)
    send(type, press.target, event)
    // The click comes after the finger has left; by then the next press has not begun.
    setTimeout(() => (press = null))
  }
  root.addEventListener('pointerup', lift('touchend'))
  root.addEventListener('pointercancel', lift('touchcancel'))
  root.addEventListener('click', (event) => {
    if (press?.moved || press?.long || !(event.target instanceof Element)) return
    if (event.target.closest('wx-button[disabled]')) return
    send('tap', event.target, event)
  })

  function longPress(event: PointerEvent) {
    if (!press || press.moved) return
    press.long = listensFor(press.target, 'longpress') || listensFor(press.target, 'longtap')
    send('longpress', press.target, event)
    send('longtap', press.target, event)
  }
}

/** Whether somebody on the way up waits for this event; then it takes the place of the tap. */
function listensFor(node: Node | null, type: string): boolean {
  for (let at = node; at; at = at.parentNode) {
    const listeners = (elementOf(at) as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } } | null)?._$eventTarget?.listeners
    if (listeners?.[type]) return true
  }
  return false
}

function send(type: string, node: Element, event: MouseEvent) {
  const target = elementOf(node)
  if (!target) return
  const area = node.closest('.page-area')?.getBoundingClientRect()
  const scrolled = node.closest('.page-scroll')?.scrollTop ?? 0
  const [clientX, clientY] = [event.clientX - (area?.left ?? 0), event.clientY - (area?.top ?? 0)]
  const touch = { identifier: 0, clientX, clientY, pageX: clientX, pageY: clientY + scrolled, x: clientX, y: clientY }
  const detail = type === 'tap' || type.startsWith('long') ? { x: clientX, y: clientY + scrolled } : {}
  const lifted = type === 'touchend' || type === 'touchcancel'
  const prevented = dispatch(target, type, detail, { touches: lifted ? [] : [touch], changedTouches: [touch] })
  if (prevented && type === 'touchmove') event.preventDefault()
}
