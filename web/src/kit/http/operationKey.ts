/**
 * A fresh key for one operation that gives, takes or records. Make it when the person starts the operation, keep it
 * until an answer came, and send the same key again after Offline: the server then does the work once.
 */
export function newOperationKey(): string {
  // randomUUID exists only on https and localhost; a trial on a plain http address in the office network has neither.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
