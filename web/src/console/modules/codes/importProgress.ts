import type { CodeImport } from './codesApi'

/** How much of an import is done, 0 to 100; while the number of lines is not known yet it stays at 0. */
export function percentDone({ state, total, done }: Pick<CodeImport, 'state' | 'total' | 'done'>): number {
  if (state === 'COMPLETED') return 100
  return total > 0 ? Math.min(99, Math.floor((done / total) * 100)) : 0
}

/** Lines that were not imported, whatever the reason. */
export function conflicts(found: Pick<CodeImport, 'duplicatesInFile' | 'alreadyKnown' | 'invalid'>): number {
  return found.duplicatesInFile + found.alreadyKnown + found.invalid
}
