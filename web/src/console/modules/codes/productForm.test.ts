import { describe, expect, it } from 'vitest'
import type { Product } from './codesApi'
import { changesRule, fromProduct, ruleOf } from './productForm'

const product: Product = {
  id: '1', name: 'n', sku: 's', state: 'ACTIVE', batches: 0, createdAt: '2026-11-21T00:00:00Z',
  rule: { version: 3, createdAt: '2026-11-21T00:00:00Z', points: 20, validFrom: '2026-01-01', validTo: '2026-12-31', expiryMonths: null },
}

describe('the product form', () => {
  it('gives back the rule it was filled from', () => {
    expect(ruleOf(fromProduct(product))).toEqual({ points: 20, validFrom: '2026-01-01', validTo: '2026-12-31', expiryMonths: null })
    expect(changesRule(fromProduct(product), product)).toBe(false)
  })

  it.each([
    ['points', { points: 21 }],
    ['the last day', { validity: ['2026-01-01', '2027-01-01'] as [string, string] }],
    ['no period', { validity: null }],
    ['an expiry', { expires: true }],
  ])('sees a new rule in %s', (_what, change) => {
    expect(changesRule({ ...fromProduct(product), ...change }, product)).toBe(true)
  })

  it('leaves the rule alone when only the name changes', () => {
    expect(changesRule({ ...fromProduct(product), name: 'other' }, product)).toBe(false)
  })
})
