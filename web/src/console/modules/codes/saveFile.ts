import type { Download } from '@/kit/http'

/** Hands a downloaded file to the browser's own "save". */
export function saveFile(download: Download, fallbackName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(download.blob)
  link.download = download.fileName ?? fallbackName
  link.click()
  URL.revokeObjectURL(link.href)
}
