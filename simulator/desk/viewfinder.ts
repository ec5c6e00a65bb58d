import jsQr from 'jsqr'
import type { Device } from './device'
import { make } from './make'

const lookEveryMs = 200
const longestSide = 1400

/** The phone whose camera it is, and what stands under the picture while no code was found. */
export interface Looking {
  device: Device
  hint: string
  fail: string
}

export interface Seen {
  result: string
  scanType: string
}

/** Shows in a node what the camera sees, and tells the codes in it until it is closed. */
export function viewfinder(node: HTMLElement, { device, hint: put, fail }: Looking, onCode: ((seen: Seen) => void) | null): () => void {
  const view = make('div', node, 'viewfinder')
  const scene = make('div', view, 'scene')
  if (onCode) make('i', view, 'scan-frame')
  const hint = make('p', view)
  let shown: unknown = null
  let open = true
  const look = async () => {
    const { text, picture, live } = device.state.camera
    const now = text ?? picture ?? live ?? null
    if (now !== shown) {
      shown = now
      scene.replaceChildren()
      if (picture) make('img', scene).src = URL.createObjectURL(picture)
      else if (live) await play(scene, live)
      else if (text) make('span', scene).textContent = text
    }
    hint.textContent = onCode ? (picture ? fail : put) : ''
    const result = onCode && (text ?? (picture || live ? await codeIn(scene.querySelector('img, video')) : null))
    if (result && open && onCode) {
      // What was scanned is put away, or the next scan would see it again; a screen that is watched goes on.
      if (!live) device.set({ camera: {} })
      onCode({ result, scanType: 'QR_CODE' })
    }
    if (open) setTimeout(() => void look(), lookEveryMs)
  }
  // Not at once: whoever opened it must be able to close it first.
  setTimeout(() => void look())
  return () => {
    open = false
    view.remove()
  }
}

async function play(scene: HTMLElement, live: MediaStream) {
  const video = make('video', scene)
  video.muted = true
  video.srcObject = live
  await video.play().catch(() => undefined)
}

/** What the QR code in a picture says, or null when none is found in it. */
export async function codeIn(source: HTMLImageElement | HTMLVideoElement | null): Promise<string | null> {
  const canvas = source && (await drawn(source))
  const brush = canvas?.getContext('2d', { willReadFrequently: true })
  if (!canvas || !brush) return null
  const pixels = brush.getImageData(0, 0, canvas.width, canvas.height)
  return jsQr(pixels.data, pixels.width, pixels.height)?.data || null
}

async function drawn(source: HTMLImageElement | HTMLVideoElement): Promise<HTMLCanvasElement | null> {
  if (source instanceof HTMLImageElement) await source.decode().catch(() => undefined)
  const [width, height] = source instanceof HTMLImageElement ? [source.naturalWidth, source.naturalHeight] : [source.videoWidth, source.videoHeight]
  if (!width || !height) return null
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  // A transparent picture would be black on black.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** What the camera takes now: the picture before it, a frame of the screen it watches, or a likeness of the person. */
export async function photograph(device: Device): Promise<Blob> {
  const { picture } = device.state.camera
  if (picture) return picture
  const video = document.querySelector<HTMLVideoElement>('.viewfinder video')
  const canvas = (video && (await drawn(video))) ?? likeness(device.state.person?.name ?? '')
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.85))
}

function likeness(name: string): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 640 })
  const brush = canvas.getContext('2d')
  if (!brush) return canvas
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360
  brush.fillStyle = `hsl(${hue} 45% 88%)`
  brush.fillRect(0, 0, 480, 640)
  brush.fillStyle = `hsl(${hue} 40% 45%)`
  brush.beginPath()
  brush.arc(240, 250, 120, 0, 7)
  brush.arc(240, 640, 220, Math.PI, 0)
  brush.fill()
  brush.font = '600 40px sans-serif'
  brush.textAlign = 'center'
  brush.fillText(name, 240, 70)
  return canvas
}
