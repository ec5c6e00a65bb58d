import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { phone as screenOfAPhone } from './browser.js'
import { stage } from './stage.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const app = here('../../miniprogram/dist/weapp')
const built = here('../target/phone')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png' }
/** The address that the mini program was built with. */
const apiBase = 'https://mashang.example.com'
export const venueWifi = { ssid: 'Venue', bssid: '3c:22:fb:0a:1b:2c' }

let isBuilt = false

/** Puts the built mini program into the phone in the browser, once in a run. */
async function build() {
  if (isBuilt) return
  if (!existsSync(app)) throw new Error(`${app} is missing: build it with ./mashang run`)
  const { build: buildPhone } = await import('../../simulator/build.mjs')
  const config = here('../target/phone.json')
  writeFileSync(config, JSON.stringify({
    name: '码上', hosts: { [apiBase]: '' }, wechat: '/sandbox/api', wifis: [venueWifi],
    linkRules: [{ prefix: `${stage.base}/q/`, page: 'pages/check-in/check-in' }],
  }))
  const problems = buildPhone({ app, out: built, config })
  if (problems.all.length > 0) throw new Error(String(problems))
  isBuilt = true
}

/**
 * Somebody with the mini program on their phone, fresh: no storage, nothing allowed. The phone lies at an address of the server, so that the
 * mini program speaks to it as it would to its own domain.
 */
export async function somebodyWithAPhone(person, { place = null, wifi = null } = {}) {
  await build()
  const { page, context } = await stage.somebody({ ...screenOfAPhone, viewport: { width: 390, height: 780 } })
  const root = `${stage.base}/phone-of-a-journey/`
  await context.route(`${root}**`, (route) => {
    const file = built + (new URL(route.request().url()).pathname.slice(new URL(root).pathname.length - 1).replace(/\/$/, '/index.html'))
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
      : route.fulfill({ status: 404 })
  })
  await page.goto(`${root}?bare`)
  await page.waitForFunction(() => window.sim)
  await page.evaluate((who) => window.sim.person(who), person)
  await page.evaluate(([at, net]) => {
    window.sim.place(at)
    window.sim.wifi(net)
  }, [place, wifi])
  return new PhoneInHand(page)
}

class PhoneInHand {
  taps = 0
  requests = []

  constructor(page) {
    this.page = page
    this.frame = page.frameLocator('#phone')
    this.on = this.frame.locator('.page:not([hidden])')
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (/^\/(app|console)\/api\//.test(pathname)) this.requests.push(`${request.method()} ${pathname}`)
    })
  }

  /** What this finger does is counted. */
  async tap(locator) {
    await locator.click()
    this.taps++
  }

  /** Opens the scanner by a tap and holds the phone to a code. */
  async scan(entry, code) {
    await this.tap(entry)
    await this.frame.getByRole('dialog').waitFor()
    await this.sim('camera', code)
  }

  button(name) {
    return this.on.getByRole('button', { name })
  }

  /** A button of WeChat's own dialogs. */
  allow() {
    return this.tap(this.frame.getByRole('dialog').getByRole('button', { name: /^(允许|同意)$/ }))
  }

  says(text) {
    return this.on.getByText(text).first().waitFor()
  }

  sim(call, ...given) {
    return this.page.evaluate(([name, values]) => window.sim[name](...values), [call, given])
  }

  startCounting() {
    this.taps = 0
    this.requests = []
  }

  async mistakes() {
    return this.page.evaluate(() => window.sim.log.filter(({ kind }) => kind === 'error').map(({ text }) => text))
  }

  picture(name) {
    return this.page.screenshot({ path: here(`../target/pictures/${name}.png`) })
  }
}
