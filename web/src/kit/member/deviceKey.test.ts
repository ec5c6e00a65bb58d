import { expect, it } from 'vitest'
import { deviceKey, pickUpPhoneOf } from './deviceKey'

it('is made once and kept', () => {
  localStorage.clear()
  const key = deviceKey()
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  expect(deviceKey()).toBe(key)
  expect(localStorage.getItem('mashang.device')).toBe(key)
})

it('is another one for each person of the sandbox', () => {
  pickUpPhoneOf('lina')
  const first = deviceKey()
  pickUpPhoneOf('zhangwei')
  expect(deviceKey()).not.toBe(first)
  pickUpPhoneOf('lina')
  expect(deviceKey()).toBe(first)
})
