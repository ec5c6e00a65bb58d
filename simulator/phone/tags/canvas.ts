import { urlOf } from '../files'
import { make } from '../../desk/make'
import type { TagSpec } from './tag'

const canvases = new WeakMap<HTMLElement, HTMLCanvasElement>()

type WeChatCanvas = HTMLCanvasElement & { createImage: () => HTMLImageElement; requestAnimationFrame: (call: FrameRequestCallback) => number; cancelAnimationFrame: (id: number) => void }

/** The 2d canvas behind a node, as a selector query hands it out. */
export const canvasOf = (node: HTMLElement) => canvases.get(node) ?? null

export const canvasTags: Record<string, TagSpec> = {
  canvas: {
    attributes: { type: [String, '2d'], canvasId: [String], disableScroll: [Boolean] },
    setup: ({ node }) => {
      const canvas = make('canvas', node) as WeChatCanvas
      canvas.createImage = () => {
        const image = new Image()
        const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
        Object.defineProperty(image, 'src', { set: (value: string) => source?.set?.call(image, urlOf(value)), get: () => source?.get?.call(image) as string })
        return image
      }
      canvas.requestAnimationFrame = (call) => requestAnimationFrame(call)
      canvas.cancelAnimationFrame = (id) => cancelAnimationFrame(id)
      canvases.set(node, canvas)
    },
  },
}
