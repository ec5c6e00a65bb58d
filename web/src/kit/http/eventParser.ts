/** One event of a text/event-stream. */
export interface StreamEvent {
  type: string
  data: string
  id: string
}

/** Cuts a text/event-stream into events; feed it the pieces in the order in which they arrive. */
export function createEventParser(onEvent: (event: StreamEvent) => void, onRetry: (milliseconds: number) => void) {
  let rest = ''
  let type = ''
  let data: string[] = []
  let lastId = ''

  function takeField(line: string) {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') type = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) lastId = value
    else if (name === 'retry' && /^\d+$/.test(value)) onRetry(Number(value))
  }

  function dispatch() {
    if (data.length > 0) onEvent({ type: type || 'message', data: data.join('\n'), id: lastId })
    type = ''
    data = []
  }

  return {
    feed(piece: string) {
      const text = rest + piece
      // A carriage return at the very end may be the first half of a line end.
      const held = text.endsWith('\r') ? '\r' : ''
      const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/)
      rest = (lines.pop() ?? '') + held
      for (const line of lines) {
        if (line === '') dispatch()
        else if (!line.startsWith(':')) takeField(line)
      }
    },
  }
}
