import type { RosterReport } from '../activityTypes'

// What a spreadsheet takes for the begin of a formula, full-width forms included.
const formulaBegin = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** One row of CSV in which no cell can be a formula. */
export function csvRow(cells: (string | number)[]): string {
  return cells.map((cell) => {
    const plain = typeof cell === 'string' && formulaBegin.test(cell) ? `'${cell}` : String(cell)
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }).join(',')
}

/** A file that spreadsheets open as UTF-8. */
export function csvFile(rows: (string | number)[][]): Blob {
  return new Blob([`\ufeff${rows.map(csvRow).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

/** The lines that are not simply added, with the reasons. */
export function conflictRows(report: RosterReport, titles: string[]): (string | number)[][] {
  const conflicts = report.lines.filter(({ outcome }) => outcome !== 'ADDED')
  return [titles, ...conflicts.map(({ line, name, reason }) => [line, name, reason])]
}

export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
