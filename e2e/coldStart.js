// The benchmark ./mashang bench home: from opening the mini program to a home that can be tapped, in the phone of the simulator. Reported, never asserted.
import { phone as screenOfAPhone } from './harness/browser.js'
import { stage } from './harness/stage.js'

const rounds = 11
const warmUps = 2
const people = ['zhangwei', 'wangfang', 'lina', 'liuyang', 'yangfan', 'zhoujie', 'wuqian']

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]

/** A phone of its own each time; its files come from the browser's cache, as WeChat keeps a package. The empty page is this machine's yardstick. */
async function aRound(number) {
  const { page } = await stage.somebody({ ...screenOfAPhone, viewport: { width: 390, height: 780 } })
  const empty = await timed(() => page.goto('/livez'))
  await page.goto('/sim/?bare')
  await page.waitForFunction(() => window.sim)
  const home = page.frameLocator('#phone').locator('.page:not([hidden])').getByText('我要签到').first()
  await home.waitFor()
  await page.evaluate((who) => window.sim.person(who), people[number % people.length])
  const again = await timed(async () => {
    await page.evaluate(() => window.sim.restart())
    await home.waitFor()
  })
  const cold = await timed(async () => {
    await page.reload()
    await home.waitFor()
  })
  await page.context().close()
  return { empty, cold, again }
}

async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

try {
  await stage.open()
  const all = []
  for (let number = 0; number < warmUps + rounds; number++) {
    const round = await aRound(number)
    if (number >= warmUps) all.push(round)
  }
  const of = (name) => median(all.map((round) => round[name]))
  const text = (name) => `${name}=${of(name).toFixed(0)}ms`
  console.log(`cold: page, runtime and mini program loaded anew; again: the mini program killed and restarted; medians of ${rounds}`)
  console.log(`RESULT home ${text('cold')} ${text('again')} ${text('empty')} ratio_empty=${(of('cold') / of('empty')).toFixed(1)}`)
} finally {
  await stage.close()
}
