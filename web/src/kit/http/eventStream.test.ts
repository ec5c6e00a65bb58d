// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer } from '../testing/fakeServer'
import { createEventParser, type StreamEvent } from './eventParser'
import { eventStream, type StreamState } from './eventStream'

function parse(...pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = []
  const parser = createEventParser((event) => events.push(event), () => undefined)
  pieces.forEach((piece) => parser.feed(piece))
  return events
}

describe('eventParser', () => {
  it('reads an event that arrives in pieces', () => {
    expect(parse('event: arri', 'val\nid: 7\nda', 'ta: {"n":1}\n', '\n')).toEqual([{ type: 'arrival', id: '7', data: '{"n":1}' }])
  })

  it('joins data lines, ignores comments and events without data', () => {
    expect(parse(': heartbeat\n\nevent: x\n\ndata: a\ndata: b\n\n')).toEqual([{ type: 'message', id: '', data: 'a\nb' }])
  })

  it('understands carriage returns, also when cut in the middle', () => {
    expect(parse('data: a\r', '\n\r\n', 'data: b\r\r', 'x')).toEqual([
      { type: 'message', id: '', data: 'a' }, { type: 'message', id: '', data: 'b' },
    ])
  })
})

describe('eventStream', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
  })
  afterEach(() => vi.restoreAllMocks())

  const stream = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } })
  const settle = () => vi.advanceTimersByTimeAsync(0)

  it('comes back with the last event id and a fresh token, and says in which state it is', async () => {
    const received = fakeServer(stream('id: 3\ndata: one\n\n'), new TypeError('down'), stream('id: 4\ndata: two\n\n'), () => new Promise(() => {}))
    const events: string[] = []
    const states: StreamState[] = []
    let token = 't1'
    const close = eventStream('/s', { token: () => token, onEvent: (event) => events.push(event.data), onState: (state) => states.push(state) })
    await settle()
    token = 't2'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(received).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(2_000)
    close()
    expect(events).toEqual(['one', 'two'])
    expect(states).toEqual(['connecting', 'live', 'reconnecting', 'reconnecting', 'live', 'reconnecting'])
    expect(received[0]?.headers.get('Authorization')).toBe('Bearer t1')
    expect(received[2]?.headers.get('Authorization')).toBe('Bearer t2')
    expect(received[2]?.headers.get('Last-Event-ID')).toBe('3')
  })

  it('asks for a new token on 401 and stops when there is none', async () => {
    const received = fakeServer(new Response('', { status: 401 }), new Response('', { status: 401 }))
    const answers = [true, false]
    eventStream('/s', { onEvent: () => undefined, onUnauthorized: async () => answers.shift() ?? false })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(received).toHaveLength(2)
  })

  it('stops when refused for good', async () => {
    const received = fakeServer(new Response('', { status: 404 }))
    const refused = vi.fn()
    eventStream('/s', { onEvent: () => undefined, onRefused: refused })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(refused).toHaveBeenCalledWith(404)
    expect(received).toHaveLength(1)
  })

  it('makes no further attempt once closed', async () => {
    const received = fakeServer(new TypeError('down'))
    const close = eventStream('/s', { onEvent: () => undefined })
    await settle()
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(received).toHaveLength(1)
  })
})
