import { createEventParser, type StreamEvent } from './eventParser'

export type StreamState = 'connecting' | 'live' | 'reconnecting'

export interface EventStreamOptions {
  /** The access token, asked for again at every connection. */
  token?: () => string | null | undefined
  onEvent: (event: StreamEvent) => void
  onState?: (state: StreamState) => void
  /** Called on 401 before the next attempt, to get a fresh token; return false to give up. */
  onUnauthorized?: () => Promise<boolean>
  /** Called when the server refuses for good (403, 404, 410) and no further attempt is made. */
  onRefused?: (status: number) => void
  /** With nothing heard for so long, heartbeats included, the line counts as dead. */
  silenceSeconds?: number
}

const firstPauseMs = 1_000
const longestPauseMs = 30_000
const refusedForGood = [403, 404, 410]

/**
 * Server-sent events over fetch, because EventSource cannot send an Authorization header. Reconnects for ever with
 * jittered, doubling pauses and Last-Event-ID. Returns the function that closes the stream.
 */
export function eventStream(url: string, options: EventStreamOptions): () => void {
  const closed = new AbortController()
  let lastEventId = ''
  let pauseMs = firstPauseMs

  const parserFor = () => createEventParser((event) => {
    lastEventId = event.id || lastEventId
    options.onEvent(event)
  }, (milliseconds) => (pauseMs = milliseconds))

  async function connect(): Promise<'again' | 'stop'> {
    const line = new AbortController()
    const hangUp = () => line.abort()
    closed.signal.addEventListener('abort', hangUp, { once: true })
    const watch = silenceWatch((options.silenceSeconds ?? 60) * 1000, hangUp)
    try {
      const response = await fetch(url, { headers: headers(), credentials: 'same-origin', signal: line.signal })
      if (response.status === 401) return (await options.onUnauthorized?.()) ? 'again' : 'stop'
      if (refusedForGood.includes(response.status)) {
        options.onRefused?.(response.status)
        return 'stop'
      }
      if (response.ok && response.body) await listen(response.body, watch.heard)
    } catch {
      // A broken line is what the next attempt is for.
    } finally {
      watch.stop()
      closed.signal.removeEventListener('abort', hangUp)
    }
    return 'again'
  }

  async function listen(body: ReadableStream<Uint8Array>, heard: () => void) {
    options.onState?.('live')
    pauseMs = firstPauseMs
    const parser = parserFor()
    const decoder = new TextDecoder()
    const reader = body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      heard()
      parser.feed(decoder.decode(piece.value, { stream: true }))
    }
  }

  function headers(): Record<string, string> {
    const token = options.token?.()
    return {
      Accept: 'text/event-stream',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
    }
  }

  async function run() {
    options.onState?.('connecting')
    while (!closed.signal.aborted) {
      if ((await connect()) === 'stop' || closed.signal.aborted) return
      options.onState?.('reconnecting')
      // A thousand screens that lost the same server must not come back in the same instant.
      await pause(pauseMs * (0.5 + Math.random()), closed.signal)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  void run()
  return () => closed.abort()
}

function silenceWatch(milliseconds: number, onSilence: () => void) {
  let timer = setTimeout(onSilence, milliseconds)
  return {
    heard() {
      clearTimeout(timer)
      timer = setTimeout(onSilence, milliseconds)
    },
    stop: () => clearTimeout(timer),
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}
