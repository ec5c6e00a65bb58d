import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'success' | 'pending' | 'refused' | 'info'
}

const shownMs = 2600
let lastId = 0

/** The toasts on show, the oldest first. */
export const toasts = ref<Toast[]>([])

/** Says one sentence at the bottom of the page for a moment. */
export function toast(text: string, tone: Toast['tone'] = 'info'): void {
  const id = ++lastId
  toasts.value = [...toasts.value, { id, text, tone }]
  setTimeout(() => (toasts.value = toasts.value.filter((shown) => shown.id !== id)), shownMs)
}
