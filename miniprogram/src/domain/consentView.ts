import { fill, type Words } from '../i18n/words'
import type { Consent, ConsentPurpose } from './contract'
import { dayText } from './timeText'

export interface ConsentView {
  purpose: ConsentPurpose
  title: string
  text: string[]
  state: string
  version: string
  currentVersion: string
  given: boolean
  withdrawing: string
}

const purposes: readonly ConsentPurpose[] = ['PHONE', 'LOCATION', 'FACE']

/** Each purpose with its words; without an answer of the server the words are there and nothing can be changed. */
export function consentViews(consents: readonly Consent[] | null, { privacy }: Words): ConsentView[] {
  return purposes.map((purpose) => {
    const { title, text, withdrawing } = privacy[purpose]
    const known = consents?.find((consent) => consent.purpose === purpose)
    return {
      purpose, title, text, withdrawing,
      state: known ? stateOf(known, privacy) : '',
      version: known ? fill(privacy.version, { version: known.currentVersion }) : '',
      currentVersion: known?.currentVersion ?? '',
      given: known?.given ?? false,
    }
  })
}

function stateOf({ given, givenAt, withdrawnAt }: Consent, privacy: Words['privacy']): string {
  if (given && givenAt) return fill(privacy.given, { at: dayText(givenAt, 'Asia/Shanghai') })
  return withdrawnAt ? fill(privacy.withdrawn, { at: dayText(withdrawnAt, 'Asia/Shanghai') }) : privacy.never
}
