/** What a person typed or pasted as a phone number, without blanks and dashes. */
export function phoneText(typed: string): string {
  return typed.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '').slice(0, 20)
}

/** Whether it could be a mobile number; the server has the last word. */
export function looksLikePhone(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone.replace(/^(\+|00)86/, '')) || /^\+(?!86)\d{8,15}$/.test(phone)
}

/** The code in a text that was pasted: six digits that stand alone, as in the whole message; else the digits typed so far. */
export function codeText(typed: string): string {
  return /(?:^|\D)(\d{6})(?!\d)/.exec(typed)?.[1] ?? typed.replace(/\D/g, '').slice(0, 6)
}

/** A way back inside the member pages, or null. */
export function backPath(query: unknown): string | null {
  return typeof query === 'string' && /^\/(?![/\\])/.test(query) ? query : null
}
