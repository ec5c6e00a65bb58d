import { device } from './phone'
import { Failure } from './failure'

interface Temporary {
  blob: Blob
  url: string
}

const temporary = new Map<string, Temporary>()
let count = 0

/** A file that the phone made, under the path that the mini program is told. */
export function keepTemporary(blob: Blob): string {
  const path = `wxfile://tmp_${++count}.${blob.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'}`
  temporary.set(path, { blob, url: URL.createObjectURL(blob) })
  return path
}

/** What an address of the mini program is for the browser: a file of its own, one in its package, or one of the web. */
export function urlOf(source: string, page = ''): string {
  const made = temporary.get(source)?.url
  if (made || !source || /^(https?|data|blob):/.test(source)) return made ?? source
  const path = source.startsWith('/') ? source.slice(1) : new URL(source, `http://app/${page}`).pathname.slice(1)
  return `app/${path}`
}

export async function blobOf(source: string): Promise<Blob> {
  const made = temporary.get(source)?.blob
  if (made) return made
  const kept = device.data.kept.files[source]
  if (kept !== undefined) return new Blob([bytesOf(kept)])
  const answer = await fetch(urlOf(source)).catch(() => null)
  if (!answer?.ok) throw new Failure(`no such file or directory ${source}`, { errCode: 1300002 })
  return answer.blob()
}

/** Files of the mini program below wx.env.USER_DATA_PATH; they outlive it. */
export function readKept(path: string): ArrayBuffer {
  const kept = device.data.kept.files[path]
  if (kept === undefined) throw new Failure(`no such file or directory ${path}`, { errCode: 1300002 })
  return bytesOf(kept)
}

export function writeKept(path: string, bytes: ArrayBuffer | null) {
  if (!path.startsWith('wxfile://usr/')) throw new Failure(`permission denied, open ${path}`, { errCode: 1301000 })
  const files = { ...device.data.kept.files }
  if (bytes) files[path] = btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
  else delete files[path]
  device.data.keep({ files })
}

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer
