import type { Self } from './tag'

/** What tags set going outside the page; the phone fills it in when it starts. */
export const hooks = {
  /** By open-type of a button. */
  openTypes: {} as Record<string, (self: Self) => void>,
  navigate: (_type: string, _url: string, _delta: number): void => undefined,
  /** Pictures of what a camera sees, and the codes in them. */
  camera: (_node: HTMLElement, _emit: Self['emit'], _mode: string): (() => void) => () => undefined,
}
