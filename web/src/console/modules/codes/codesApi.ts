import { staffClient } from '@/kit/http'
import type { KeysetPage } from '@/kit/list/useKeysetList'

export interface Rule {
  points: number
  validFrom: string | null
  validTo: string | null
  expiryMonths: number | null
}

export interface RuleVersion extends Rule {
  version: number
  createdAt: string
}

export interface Product {
  id: string
  name: string
  sku: string
  state: 'ACTIVE' | 'ARCHIVED'
  rule: RuleVersion
  batches: number
  createdAt: string
}

export type CodeState = 'MINTED' | 'EXPORTED' | 'RECEIVED' | 'ACTIVE' | 'RECALLED' | 'VOID'
export type BatchState = 'IMPORTING' | CodeState

export interface Batch {
  id: string
  productId: string
  productName: string
  source: 'MINTED' | 'IMPORTED'
  state: BatchState
  count: number
  redeemed: number
  note: string
  createdAt: string
  activatedAt: string | null
  voidedAt: string | null
  readBackAt: string | null
}

export interface SampleCode {
  no: number
  code: string
  url: string
  redeemed: boolean
}

export interface CodeImport {
  id: string
  productId: string
  productName: string
  fileName: string
  state: 'RUNNING' | 'COMPLETED' | 'FAILED'
  batchId: string | null
  total: number
  done: number
  imported: number
  duplicatesInFile: number
  alreadyKnown: number
  invalid: number
  createdAt: string
  finishedAt: string | null
}

type ListQuery = Record<string, string | null>

/** The calls of the code pages; every one answers data or throws what `kit/http` throws. */
export const codesApi = {
  products: (query: ListQuery, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<Product>>('/console/api/products', { query, signal }),
  createProduct: (product: { name: string; sku: string; rule: Rule }) => staffClient.post<Product>('/console/api/products', product),
  changeProduct: (id: string, words: { name: string; sku: string }) => staffClient.put<Product>(`/console/api/products/${id}`, words),
  changeRule: (id: string, basedOn: number, rule: Rule) =>
    staffClient.put<Product>(`/console/api/products/${id}/rule`, { basedOn, rule }),
  archiveProduct: (id: string) => staffClient.post<Product>(`/console/api/products/${id}/archive`),
  restoreProduct: (id: string) => staffClient.post<Product>(`/console/api/products/${id}/restore`),
  deleteProduct: (id: string) => staffClient.delete(`/console/api/products/${id}`),

  batches: (query: ListQuery, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<Batch>>('/console/api/code-batches', { query, signal }),
  batch: (id: string) => staffClient.get<Batch>(`/console/api/code-batches/${id}`),
  createBatch: (batch: { productId: string; count: number; note: string }) =>
    staffClient.post<Batch>('/console/api/code-batches', batch),
  activateBatch: (id: string) => staffClient.post<Batch>(`/console/api/code-batches/${id}/activate`),
  sample: (id: string) => staffClient.get<{ codes: SampleCode[] }>(`/console/api/code-batches/${id}/sample`, { query: { count: 12 } }),

  imports: (query: ListQuery, signal?: AbortSignal) =>
    staffClient.get<KeysetPage<CodeImport>>('/console/api/code-imports', { query, signal }),
  startImport: (product: string, file: File) => {
    const form = new FormData()
    form.append('product', product)
    form.append('file', file)
    return staffClient.upload<CodeImport>('/console/api/code-imports', form, { timeoutSeconds: 600 })
  },
  importReport: (id: string) => staffClient.download(`/console/api/code-imports/${id}/report.csv`),
  deleteImport: (id: string) => staffClient.delete(`/console/api/code-imports/${id}`),
}
