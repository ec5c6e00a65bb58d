/** A sandbox of WeChat in memory, as far as the desk asks it. */
export function fakeWechat() {
  const people = [{ id: 'ann', name: 'Ann', following: false }, { id: 'bob', name: 'Bob', following: false }]
  /** @type {Record<string, object[]>} */
  const chats = { ann: [], bob: [] }
  /** @type {string[]} */
  const asked = []
  const add = (/** @type {string} */ id, /** @type {object} */ message) => chats[id]?.push({ id: String(chats[id].length), at: '', from: 'account', kind: 'text', event: null, link: null, ...message })

  /** @type {Record<string, (id: string, body: any) => unknown>} */
  const actions = {
    'login-code': () => ({ code: 'from-sandbox' }),
    'phone-code': () => ({ code: 'phone-from-sandbox' }),
    acting: () => ({}),
    subscribe: () => ({}),
    chat: (id) => ({ items: chats[id] }),
    follow: (id) => {
      const person = people.find((one) => one.id === id)
      if (person) person.following = true
      add(id, { from: 'user', kind: 'event', event: 'subscribe', text: '' })
      add(id, { text: 'Welcome, see <a href="/page.html">the page</a>' })
      return { pushes: 1 }
    },
    'menu-scan': (id, { text }) => add(id, { text: `scanned ${text}` }),
    text: (id, { text }) => add(id, { text: `heard ${text}` }),
    scan: (_id, { text }) => (text.startsWith('http') ? { opens: '/page.html', pushed: null } : { opens: null, pushed: null }),
  }
  return {
    asked,
    /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} */
    answer(request, response) {
      const url = request.url ?? ''
      if (url === '/page.html') {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>The page</title><p>a web page</p>')
        return true
      }
      if (!url.startsWith('/wechat/')) return false
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        const [, id = '', action = ''] = /^\/wechat\/users\/([^/]+)\/([^?]+)/.exec(url) ?? []
        asked.push(action ? `${id} ${action}` : url)
        const result = url === '/wechat/users' ? { items: people }
          : url === '/wechat/menu' ? { buttons: [{ type: 'scancode_waitmsg', name: 'Scan', key: 's' }, { type: 'view', name: 'See', url: '/page.html' }] }
          : url.startsWith('/wechat/sms') ? { items: [{ at: '', text: 'Your code is 1234' }] }
          : actions[action]?.(id, body ? JSON.parse(body) : {})
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? {}))
      })
      return true
    },
  }
}
