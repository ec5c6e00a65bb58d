import { existsSync, mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const programs = [
  process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const browserProgram = () => programs.find((path) => path && existsSync(path))

export async function startBrowser() {
  const executablePath = browserProgram()
  if (!executablePath) throw new Error('no Chromium was found: install chromium, or set CHROMIUM to its program')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  })
}

/** Somebody with a browser of their own. What they see when a journey fails is kept as a picture. */
export async function somebody(browser, base, options = {}) {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const troubles = []
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  return { context, page, troubles }
}

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

export async function keepPictures(browser, folder, name) {
  mkdirSync(folder, { recursive: true })
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png` }).catch(() => undefined)
  }
}
