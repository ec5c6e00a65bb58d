import { fileURLToPath } from 'node:url'
import { phone as screenOfAPhone } from './browser.js'
import { stage } from './stage.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Somebody with the mini program on their phone, fresh: no storage, nothing allowed. It is the built one, in the phone that the server serves
 * while WeChat is the sandbox.
 */
export async function somebodyWithAPhone(person, { place = null, wifi = null } = {}) {
  const { page } = await stage.somebody({ ...screenOfAPhone, viewport: { width: 390, height: 780 } })
  await page.goto('/sim/?bare')
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

  /** What WeChat would have complained about. */
  async mistakes() {
    return this.page.evaluate(() => window.sim.log.filter(({ kind }) => kind === 'error').map(({ text }) => text))
  }

  picture(name) {
    return this.page.screenshot({ path: here(`../target/pictures/${name}.png`) })
  }
}
