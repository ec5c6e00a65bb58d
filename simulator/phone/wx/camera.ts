import { make } from '../../desk/make'
import { codeIn, photograph, viewfinder, type Seen } from '../../desk/viewfinder'
import { Failure } from '../failure'
import { blobOf, keepTemporary, readKept, urlOf, writeKept } from '../files'
import { device } from '../phone'
import { hooks } from '../tags/hooks'
import type { Self } from '../tags/tag'
import { words } from '../words'
import { method, type Options } from './call'
import type { Permissions } from './permissions'

interface MediaOptions {
  count?: number
  sourceType?: string[]
}

export function camera(permissions: Permissions) {
  hooks.camera = (node, emit, mode) => {
    let close = () => {}
    permissions.privacy('camera').then(() => permissions.scope('scope.camera')).then(
      () => {
        if (!node.isConnected) return
        close = viewfinder(node, looking(), mode === 'scanCode' ? ({ result }) => emit('scancode', { type: 'qrcode', result, charSet: 'UTF-8', rawData: '' }) : null)
        emit('initdone', { maxZoom: 10 })
      },
      (error: Failure) => emit('error', { errMsg: `insertCamera:fail ${error.message}` }),
    )
    return () => close()
  }
  hooks.openTypes.chooseAvatar = (self: Self) => void photograph(device).then((blob) => self.emit('chooseavatar', { avatarUrl: keepTemporary(blob) }))

  return {
    direct: {
      createCameraContext: () => ({
        takePhoto: method('operateCamera', async () => {
          await permissions.scope('scope.camera')
          const blob = await photograph(device)
          return { tempImagePath: keepTemporary(blob), size: blob.size }
        }),
        setZoom: method('setZoom', ({ zoom }: { zoom: number }) => ({ zoom })),
        startRecord: method('startRecord', () => undefined),
        stopRecord: method('stopRecord', () => undefined),
        onCameraFrame: () => ({ start: () => undefined, stop: () => undefined }),
      }),
      getFileSystemManager: fileSystem,
    },
    methods: {
      scanCode: async ({ onlyFromCamera = false }: { onlyFromCamera?: boolean }) => {
        const seen = await scanner(onlyFromCamera)
        if (!seen) throw new Failure('cancel')
        return { ...seen, charSet: 'UTF-8', path: '', rawData: btoa(unescape(encodeURIComponent(seen.result))) }
      },
      chooseMedia: (options: MediaOptions) => chosen(options, permissions, (tempFilePath, size) => ({ tempFilePath, size, fileType: 'image', duration: 0, width: 0, height: 0, thumbTempFilePath: '' }))
        .then((tempFiles) => ({ tempFiles, type: 'image', failedCount: 0 })),
      chooseImage: (options: MediaOptions) => chosen(options, permissions, (path, size) => ({ path, size })).then((tempFiles) => ({ tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) })),
      compressImage: ({ src }: { src: string }) => ({ tempFilePath: src }),
      getImageInfo: async ({ src }: { src: string }) => {
        const image = new Image()
        image.src = urlOf(src)
        await image.decode().catch(() => {
          throw new Failure(`image not found: ${src}`)
        })
        return { width: image.naturalWidth, height: image.naturalHeight, path: src, orientation: 'up', type: 'jpeg' }
      },
      previewImage: ({ urls, current = urls[0] }: { urls: string[]; current?: string }) => {
        const node = make('div', overlays(), 'preview')
        make('img', node).src = urlOf(current ?? '')
        node.onclick = () => node.remove()
      },
      saveImageToPhotosAlbum: async ({ filePath }: { filePath: string }) => {
        await permissions.scope('scope.writePhotosAlbum')
        await blobOf(filePath)
        device.log('note', `album: ${filePath}`)
      },
      canvasToTempFilePath: async ({ canvas, fileType = 'png', quality = 1 }: { canvas?: HTMLCanvasElement; fileType?: string; quality?: number }) => {
        const blob = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)))
        if (!blob) throw new Failure('canvas is empty')
        return { tempFilePath: keepTemporary(blob) }
      },
    },
  }
}

const looking = () => ({ device, hint: words().scanHint, fail: words().scanFail })
const overlays = () => document.querySelector<HTMLElement>('#overlays') ?? document.body

/** The scanner over the page; null when it is left without a code. */
function scanner(onlyFromCamera: boolean): Promise<Seen | null> {
  return new Promise((resolve) => {
    const node = make('div', overlays(), 'scanner')
    node.setAttribute('role', 'dialog')
    const end = (seen: Seen | null) => {
      close()
      node.remove()
      resolve(seen)
    }
    const close = viewfinder(node, looking(), end)
    const bar = make('div', node, 'scanner-bar')
    const cancel = make('button', bar)
    cancel.textContent = words().cancel
    cancel.onclick = () => end(null)
    if (onlyFromCamera) return
    const label = make('label', bar)
    label.append(words().album)
    const box = make('input', label)
    Object.assign(box, { type: 'file', accept: 'image/*', hidden: true })
    box.onchange = async () => {
      const image = new Image()
      image.src = box.files?.[0] ? URL.createObjectURL(box.files[0]) : ''
      const result = await codeIn(image)
      if (result) end({ result, scanType: 'QR_CODE' })
    }
  })
}

/** Pictures that the person takes or chooses. */
async function chosen<T>({ sourceType = ['album', 'camera'] }: MediaOptions, permissions: Permissions, make: (path: string, size: number) => T): Promise<T[]> {
  await permissions.privacy('chooseMedia')
  const blob = await picture(sourceType)
  if (!blob) throw new Failure('cancel')
  return [make(keepTemporary(blob), blob.size)]
}

function picture(sources: string[]): Promise<Blob | null> {
  return new Promise((resolve) => {
    const node = make('div', overlays(), 'scanner')
    node.setAttribute('role', 'dialog')
    const close = viewfinder(node, looking(), null)
    const end = (blob: Blob | null) => {
      close()
      node.remove()
      resolve(blob)
    }
    const bar = make('div', node, 'scanner-bar')
    const button = (text: string, act: () => void) => Object.assign(make('button', bar), { textContent: text, onclick: act })
    button(words().cancel, () => end(null))
    if (sources.includes('camera')) button(words().takePicture, () => void photograph(device).then(end))
    if (!sources.includes('album')) return
    const label = make('label', bar)
    label.append(words().choosePicture)
    const box = make('input', label)
    Object.assign(box, { type: 'file', accept: 'image/*', hidden: true })
    box.onchange = () => end(box.files?.[0] ?? null)
  })
}

interface FileOptions extends Options {
  filePath: string
  data?: string | ArrayBuffer
  encoding?: string
}

function fileSystem() {
  const shown = (bytes: ArrayBuffer, encoding?: string): string | ArrayBuffer => {
    if (!encoding) return bytes
    if (encoding === 'base64') return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    return new TextDecoder().decode(bytes)
  }
  const bytes = (data: string | ArrayBuffer): ArrayBuffer => (typeof data === 'string' ? new TextEncoder().encode(data).buffer : data)
  const sync = <T>(name: string, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw new Error(`${name}:fail ${(error as Error).message}`)
    }
  }
  return {
    readFile: method('readFile', async ({ filePath, encoding }: FileOptions) => ({ data: shown(await (await blobOf(filePath)).arrayBuffer(), encoding) })),
    readFileSync: (path: string, encoding?: string) => sync('readFileSync', () => shown(readKept(path), encoding)),
    writeFile: method('writeFile', ({ filePath, data = '' }: FileOptions) => writeKept(filePath, bytes(data))),
    writeFileSync: (path: string, data: string | ArrayBuffer) => sync('writeFileSync', () => writeKept(path, bytes(data))),
    unlink: method('unlink', ({ filePath }: FileOptions) => writeKept(filePath, null)),
    unlinkSync: (path: string) => sync('unlinkSync', () => writeKept(path, null)),
    access: method('access', async ({ path }: { path: string }) => void (await blobOf(path))),
    accessSync: (path: string) => sync('accessSync', () => void readKept(path)),
    getFileInfo: method('getFileInfo', async ({ filePath }: FileOptions) => ({ size: (await blobOf(filePath)).size })),
  }
}
