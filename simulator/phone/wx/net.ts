import { Failure } from '../failure'
import { device } from '../phone'
import { blobOf, keepTemporary } from '../files'
import { failed, Listeners, type Options } from './call'
import type { Context } from './context'

const atOnce = 10
const slowMs = 2_500

interface Task {
  abort: () => void
  onHeadersReceived: (call: (event: unknown) => void) => void
  offHeadersReceived: () => void
  onProgressUpdate: (call: (event: unknown) => void) => void
  offProgressUpdate: () => void
  onChunkReceived: () => void
  offChunkReceived: () => void
}

interface Sent {
  url: string
  method: string
  headers: Record<string, string>
  body: BodyInit | undefined
}

export function network({ life }: Context) {
  let running = 0
  const waiting: (() => void)[] = []
  const changes = new Listeners<{ isConnected: boolean; networkType: string }>()

  /** Ten may run at once; the others wait their turn. */
  async function turn(): Promise<void> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
  }
  const done = () => {
    running--
    waiting.shift()?.()
  }

  async function exchange(sent: Sent, timeoutMs: number, abort: AbortController): Promise<Response & { bytes: ArrayBuffer }> {
    const reasons = { timeout: 'timeout', interrupted: 'interrupted', abort: 'abort' }
    const timer = setTimeout(() => abort.abort(reasons.timeout), timeoutMs)
    const interrupt = () => abort.abort(reasons.interrupted)
    life.onSuspend.add(interrupt)
    const started = Date.now()
    let outcome = ''
    await turn()
    try {
      mustBeOnline()
      if (device.state.network === 'slow') await pause(slowMs, abort.signal)
      const response = await fetch(hosted(sent.url), { method: sent.method, headers: sent.headers, body: sent.body, signal: abort.signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
      const bytes = await response.arrayBuffer()
      mustBeOnline()
      outcome = String(response.status)
      return Object.assign(response, { bytes })
    } catch (error) {
      outcome = abort.signal.aborted ? String(abort.signal.reason) : 'failed'
      if (error instanceof Failure) throw error
      throw new Failure(abort.signal.aborted ? outcome : '网络连接失败', { errno: outcome === 'timeout' ? 5 : 600001 })
    } finally {
      clearTimeout(timer)
      life.onSuspend.delete(interrupt)
      done()
      device.log('request', `${sent.method} ${sent.url} → ${outcome} (${Date.now() - started} ms)`)
    }
  }

  function task(name: string, options: Options, work: (abort: AbortController, headers: Listeners<unknown>, progress: Listeners<unknown>) => Promise<Record<string, unknown>>): Task {
    const abort = new AbortController()
    const headers = new Listeners<unknown>()
    const progress = new Listeners<unknown>()
    const end = (answer: Record<string, unknown>, call?: (answer: unknown) => void) => life.timers.run(() => {
      call?.(answer)
      options.complete?.(answer)
    })
    work(abort, headers, progress).then(
      (answer) => end({ ...answer, errMsg: `${name}:ok` }, options.success),
      (error: unknown) => end(failed(name, error), options.fail),
    )
    return {
      abort: () => abort.abort('abort'), onHeadersReceived: headers.on, offHeadersReceived: () => headers.off(),
      onProgressUpdate: progress.on, offProgressUpdate: () => progress.off(), onChunkReceived: () => undefined, offChunkReceived: () => undefined,
    }
  }

  return {
    changed: () => changes.tell({ isConnected: device.state.network !== 'offline', networkType: device.networkType }),
    wx: {
      request: (options: Options = {}) => task('request', options, async (abort, headers) => {
        const response = await exchange(requestOf(options), timeoutOf(options), abort)
        const header = headersOf(response)
        headers.tell({ header, statusCode: response.status, cookies: [] })
        return { data: dataOf(response.bytes, options), statusCode: response.status, header, cookies: [] }
      }),
      uploadFile: (options: Options = {}) => task('uploadFile', options, async (abort, _headers, progress) => {
        const form = new FormData()
        for (const [name, value] of Object.entries((options.formData as Record<string, string> | undefined) ?? {})) form.append(name, value)
        const file = await blobOf(String(options.filePath))
        form.append(String(options.name), file, String(options.fileName ?? 'file'))
        const headers = withoutType(options)
        const response = await exchange({ url: String(options.url), method: 'POST', headers, body: form }, timeoutOf(options), abort)
        progress.tell({ progress: 100, totalBytesSent: file.size, totalBytesExpectedToSend: file.size })
        return { data: new TextDecoder().decode(response.bytes), statusCode: response.status, header: headersOf(response) }
      }),
      downloadFile: (options: Options = {}) => task('downloadFile', options, async (abort, _headers, progress) => {
        const response = await exchange({ url: String(options.url), method: 'GET', headers: withoutType(options), body: undefined }, timeoutOf(options), abort)
        const blob = new Blob([response.bytes], { type: response.headers.get('content-type') ?? '' })
        progress.tell({ progress: 100, totalBytesWritten: blob.size, totalBytesExpectedToWrite: blob.size })
        return { tempFilePath: keepTemporary(blob), statusCode: response.status }
      }),
      getNetworkType: () => ({ networkType: device.networkType, signalStrength: -50, hasSystemProxy: false, weakNet: device.state.network === 'slow' }),
      onNetworkStatusChange: changes.on,
      offNetworkStatusChange: changes.off,
    },
  }
}

function mustBeOnline() {
  if (device.state.network === 'offline') throw new Failure('网络连接失败', { errno: 600001 })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error(String(signal.reason)))
    })
  })
}

/** Where an address of the mini program is served here. Addresses that are not in the map are refused, as unlisted domains are by WeChat. */
function hosted(url: string): string {
  for (const [from, to] of Object.entries(device.settings.hosts)) {
    if (url === from || url.startsWith(`${from}/`) || url.startsWith(`${from}?`)) return to + url.slice(from.length)
  }
  throw new Failure('url not in domain list', { errno: 600002 })
}

const timeoutOf = (options: Options) => Number(options.timeout ?? 60_000)
const headersOf = (response: Response) => Object.fromEntries(response.headers)

function withoutType(options: Options): Record<string, string> {
  const header = (options.header as Record<string, string> | undefined) ?? {}
  return Object.fromEntries(Object.entries(header).filter(([name]) => !/^(content-type|referer)$/i.test(name)).map(([name, value]) => [name, String(value)]))
}

function requestOf(options: Options): Sent {
  const method = String(options.method ?? 'GET').toUpperCase()
  const given = (options.header as Record<string, string> | undefined) ?? {}
  const type = Object.entries(given).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json'
  const headers = { ...withoutType(options), 'content-type': type }
  const data = options.data
  let url = String(options.url)
  if (method === 'GET' || method === 'HEAD') {
    if (data && typeof data === 'object') {
      const search = Object.entries(data).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
      if (search) url += (url.includes('?') ? '&' : '?') + search
    }
    return { url, method, headers, body: undefined }
  }
  if (data === undefined || data === null) return { url, method, headers, body: undefined }
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { url, method, headers, body: data }
  const form = /x-www-form-urlencoded/i.test(type)
  return { url, method, headers, body: form ? new URLSearchParams(data as Record<string, string>).toString() : JSON.stringify(data) }
}

function dataOf(bytes: ArrayBuffer, options: Options): unknown {
  if (options.responseType === 'arraybuffer') return bytes
  const text = new TextDecoder().decode(bytes)
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
