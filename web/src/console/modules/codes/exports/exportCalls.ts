import { staffClient } from '@/kit/http'

export type Content = 'INNER' | 'OUTER' | 'BOTH'
export type Format = 'PACKAGE' | 'CSV'
export type Images = 'NONE' | 'PNG' | 'SVG'
export type Correction = 'L' | 'M' | 'Q' | 'H'

export interface ExportOrder {
  from: number
  to: number
  content: Content
  format: Format
  images: Images
  correction: Correction
  modulePixels: number
  moduleMillis: number
  reason: string
  printer: string | null
}

export interface CodeExport {
  id: string
  batchId: string
  order: ExportOrder
  count: number
  requestedBy: string
  requestedAt: string
  own: boolean
  approvalId: string
  approvedBy: string | null
  usableUntil: string | null
  usable: boolean
  downloads: number
  mostDownloads: number
  manifest: { files: { name: string; codes: number; bytes: number; sha256: string }[] } | null
}

export interface OpenedDownload {
  path: string
  passphrase: string | null
  until: string
  left: number
}

export interface ReadBack {
  at: string
  by: string
  from: number
  to: number
  right: number
  repeated: number
  outsideRange: number
  ofOtherBatch: number
  notOurs: number
  passed: boolean
}

export const exportCalls = {
  ofBatch: (batch: string) => staffClient.get<CodeExport[]>(`/console/api/code-batches/${batch}/exports`),
  request: (batch: string, order: ExportOrder) => staffClient.post<CodeExport>(`/console/api/code-batches/${batch}/exports`, order),
  open: (id: string) => staffClient.post<OpenedDownload>(`/console/api/code-exports/${id}/downloads`),
  sampleSheet: (id: string) => staffClient.download(`/console/api/code-exports/${id}/sample-sheet.pdf`),
  readBacks: (batch: string) => staffClient.get<ReadBack[]>(`/console/api/code-batches/${batch}/read-backs`),
  readBack: (batch: string, check: { from: number; to: number; scanned: string[] }) =>
    staffClient.post<ReadBack>(`/console/api/code-batches/${batch}/read-backs`, check),
}
