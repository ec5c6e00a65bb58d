import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

// Stated in an old way that a lock file does not take over: MIT, as their own package.json says.
const statedElsewhere = ['node_modules/string.fromcodepoint', 'node_modules/svg-tags']

for (const folder of ['web', 'miniprogram', 'simulator', 'e2e']) {
  test(`nothing in ${folder}/ is under a licence that would bind what uses it`, () => {
    const lock = JSON.parse(readFileSync(new URL(`../${folder}/package-lock.json`, import.meta.url), 'utf8'))
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '' && !statedElsewhere.includes(path))
    const unfit = packages.filter(([, { license }]) => !license || /\bA?GPL/.test(license)).map(([path, { license }]) => `${path}: ${license}`)
    assert.deepEqual(unfit, [])
    assert.ok(packages.length > 0)
  })
}
