import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stage } from './stage.js'

/** A journey fails on what it asserts, and on page errors and failures of the server that it did not expect. */
export function journey(name, walk) {
  test(name, { timeout: 90_000 }, async () => {
    let passed = false
    try {
      await walk()
      passed = true
    } finally {
      const troubles = await stage.afterEach({ name, passed })
      if (passed) assert.deepEqual(troubles, [])
    }
  })
}

/** Waits until a question to the server has the wanted answer; asks again as soon as the last answer came, at most for a while. */
export async function eventually(question, isWanted, { withinMillis = 20_000 } = {}) {
  const deadline = performance.now() + withinMillis
  let answer
  do {
    answer = await question()
    if (isWanted(answer)) return answer
  } while (performance.now() < deadline)
  assert.fail(`not as wanted in time, last: ${JSON.stringify(answer)}`)
}
