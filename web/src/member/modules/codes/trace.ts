export type Advice = 'FIRST' | 'SEEN' | 'SUSPICIOUS' | 'NOT_RELEASED' | 'RECALLED'

/** A genuine product, and who looked it up before. */
export interface Trace {
  product: string
  firstAt: string
  firstCity: string | null
  firstIsYou: boolean
  others: number
  advice: Advice
}

export function toneOf(advice: Advice): 'success' | 'pending' | 'refused' {
  if (advice === 'RECALLED') return 'refused'
  return advice === 'FIRST' || advice === 'SEEN' ? 'success' : 'pending'
}

/** The key of the sentence in large letters. */
export function titleOf(advice: Advice): string {
  return advice === 'FIRST' || advice === 'SEEN' ? 'codes.trace.genuine' : `codes.trace.titles.${advice}`
}
