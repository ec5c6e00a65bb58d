import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

for (const folder of ['web', 'miniprogram', 'e2e']) {
  test(`nothing in ${folder}/ is under a licence that would bind what uses it`, () => {
    const lock = JSON.parse(readFileSync(new URL(`../${folder}/package-lock.json`, import.meta.url), 'utf8'))
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
    const unfit = packages.filter(([, { license }]) => !license || /\bA?GPL/.test(license)).map(([path, { license }]) => `${path}: ${license}`)
    assert.deepEqual(unfit, [])
    assert.ok(packages.length > 0)
  })
}
