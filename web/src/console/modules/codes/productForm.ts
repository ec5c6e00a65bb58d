import type { Product, Rule } from './codesApi'

export interface ProductFormValues {
  name: string
  sku: string
  points: number | undefined
  validity: [string, string] | null
  expires: boolean
  expiryMonths: number
}

export const emptyProduct = (): ProductFormValues => ({
  name: '', sku: '', points: 10, validity: null, expires: true, expiryMonths: 24,
})

export function fromProduct(product: Product): ProductFormValues {
  const { rule } = product
  return {
    name: product.name,
    sku: product.sku,
    points: rule.points,
    validity: rule.validFrom && rule.validTo ? [rule.validFrom, rule.validTo] : null,
    expires: rule.expiryMonths !== null,
    expiryMonths: rule.expiryMonths ?? 24,
  }
}

export function ruleOf(values: ProductFormValues): Rule {
  return {
    points: values.points ?? 0,
    validFrom: values.validity?.[0] ?? null,
    validTo: values.validity?.[1] ?? null,
    expiryMonths: values.expires ? values.expiryMonths : null,
  }
}

/** True when the rule of a form is another one than the product has now. */
export function changesRule(values: ProductFormValues, product: Product): boolean {
  const rule = ruleOf(values)
  return (Object.keys(rule) as (keyof Rule)[]).some((key) => rule[key] !== product.rule[key])
}
