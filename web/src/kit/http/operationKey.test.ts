import { expect, it, vi } from 'vitest'
import { newOperationKey } from './operationKey'

it('makes keys that differ and fit the header', () => {
  const keys = new Set(Array.from({ length: 100 }, newOperationKey))
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(64)
})

it('makes keys on a plain http address, where randomUUID is missing', () => {
  vi.stubGlobal('crypto', { getRandomValues: <T extends Uint8Array>(bytes: T) => bytes.fill(10) })
  expect(newOperationKey()).toBe('0a'.repeat(16))
})
