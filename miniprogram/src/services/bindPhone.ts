import { isProblem } from '../domain/failure'
import type { Words } from '../i18n/words'
import { failureText } from './failureText'
import { server, session } from './mashang'

/** The version of the notice that this mini program shows; the server refuses an older one than its own. */
export const phoneNoticeVersion = '2026-11'

const quotaUsedUp = 1400001

export interface Bound {
  done: boolean
  /** This account was folded into the member who had the phone number. */
  becameAnother: boolean
  notice: string
}

/** Binds the number that WeChat's button gave. */
export async function bindPhone(detail: WechatMiniprogram.ButtonGetPhoneNumber['detail'], words: Words): Promise<Bound> {
  const { checkIn } = words
  const given = detail as { code?: string; errno?: number }
  if (!given.code) return no(given.errno === quotaUsedUp ? checkIn.phone.quota : checkIn.phone.failed)
  try {
    const bound = await server.bindPhone(given.code, phoneNoticeVersion)
    if (bound.session) session.adopt(bound.session)
    session.know(bound.member)
    return { done: true, becameAnother: bound.session !== null, notice: '' }
  } catch (error) {
    if (isProblem(error, 'identity.phone-already-bound')) return { done: true, becameAnother: false, notice: '' }
    if (isProblem(error, 'identity.consent-needed')) return no(checkIn.phone.consent)
    return no(failureText(error, words))
  }
}

function no(notice: string): Bound {
  return { done: false, becameAnother: false, notice }
}
