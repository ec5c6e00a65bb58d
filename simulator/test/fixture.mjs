import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from '../build.mjs'
import { serve } from './serve.mjs'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** A copy of a fixture with the packages it names, to be changed by a test. */
export function copyOf(name = 'app') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'simulator-'))
  fs.cpSync(here(`../fixtures/${name}`), folder, { recursive: true })
  fs.cpSync(here('../node_modules/weui-miniprogram/miniprogram_dist'), path.join(folder, 'miniprogram_npm/weui-miniprogram'), { recursive: true })
  return folder
}

const settings = {
  name: 'Fixture', appId: 'wx1111111111111111',
  hosts: { 'https://api.example.com': '/host' },
  linkRules: [{ prefix: 'https://example.com/c/', page: 'pages/second/second' }, { prefix: '/any/', page: 'pages/third/third' }],
  places: [{ name: { zh: '甲', en: 'A' }, latitude: 28.19447, longitude: 112.97935, type: 'gcj02' }],
  wifis: [{ ssid: 'Venue', bssid: '02:00:00:00:00:01' }],
  people: [{ id: 'ann', name: 'Ann' }, { id: 'bob', name: 'Bob' }],
}

const browserProgram = () => process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => fs.existsSync(one))

/**
 * A phone with a fixture in it, its server, and the hand that holds it.
 * @param {{ fixture?: string, settings?: object, answer?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean, query?: string }} [given]
 */
export async function startPhone({ fixture = 'app', settings: own = {}, answer, query = '?bare' } = {}) {
  const app = copyOf(fixture)
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'simulator-out-'))
  const config = path.join(out, '../', `${path.basename(out)}.json`)
  fs.writeFileSync(config, JSON.stringify({ ...settings, ...own }))
  const problems = build({ app, out, config })
  if (problems.all.length > 0) throw new Error(String(problems))
  const server = await serve(out, answer)
  const browser = await chromium.launch({ executablePath: browserProgram(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  const page = await browser.newPage({ viewport: { width: 375, height: 760 }, locale: 'zh-CN' })
  page.setDefaultTimeout(15_000)
  await page.goto(server.url + query)
  await page.waitForFunction(() => 'sim' in window)
  const frame = page.frameLocator('#phone')
  const shown = frame.locator('.page:not([hidden])')
  return {
    page, frame, shown,
    /** @param {string} id */
    byId: (id) => shown.locator(`[id$="--${id}"]`),
    button: (/** @type {string | RegExp} */ name) => frame.getByRole('button', { name }),
    dialog: frame.getByRole('dialog'),
    /** Calls the hand that holds the phone. @param {string} name @param {...any} given */
    sim: (name, ...given) => page.evaluate(([name, given]) => /** @type {any} */ (window).sim[name](...given), /** @type {const} */ ([name, given])),
    /** @returns {Promise<string[]>} */
    log: () => page.evaluate(() => /** @type {any} */ (window).sim.log.map((/** @type {any} */ line) => `${line.kind} ${line.text}`)),
    /** @param {string} path @param {Record<string, string>} [query] */
    async open(path, query = {}) {
      await this.sim('restart', { path, query })
    },
    async close() {
      await browser.close()
      server.close()
      for (const folder of [app, out]) fs.rmSync(folder, { recursive: true, force: true })
      fs.rmSync(config, { force: true })
    },
  }
}
