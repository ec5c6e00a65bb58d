import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keepPictures, somebody, startBrowser } from './browser.js'
import { oneTimePassword, startServer } from './server.js'

const folder = fileURLToPath(new URL('../target', import.meta.url))
export const password = 'e2e-lasting-password-1'

/** One server and one browser for all journeys, and what one journey leaves for the next. */
export const stage = {
  base: '',
  browser: undefined,
  server: undefined,
  people: [],

  async open(settings = [], prepare = undefined) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    this.server = await startServer(folder, settings, prepare)
    this.base = this.server.base
    this.browser = await startBrowser()
  },

  async close() {
    await this.browser?.close()
    await this.server?.stop()
  },

  async somebody(options) {
    const person = await somebody(this.browser, this.base, options)
    this.people.push(person)
    return person
  },

  /** Ends a journey: everybody leaves; trouble that nobody looked at fails it. */
  async afterEach(journey) {
    if (!journey.passed) await keepPictures(this.browser, `${folder}/failures`, journey.name)
    const troubles = this.people.flatMap((person) => person.troubles)
    await Promise.all(this.people.map(({ context }) => context.close()))
    this.people = []
    return troubles
  },

  /** A call to the server as somebody without a browser would make it. */
  async call(method, path, { body, headers = {}, token } = {}) {
    const response = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        'X-Requested-With': 'mashang',
        'Accept-Language': 'zh-CN',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
  },

  async staffToken() {
    const answer = await this.call('POST', '/console/api/session', { body: { username: 'admin', password } })
    return answer.body.accessToken
  },

  oneTimePassword,
}
