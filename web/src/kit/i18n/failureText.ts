import { useI18n } from 'vue-i18n'
import { asFailure, Offline, Problem } from '../http/problem'

export interface FailureText {
  title: string
  detail: string
  /** For the administrator; shown small. */
  requestId: string | null
}

/** Words for any failure: the server's own for a problem, ours for silence and surprises. */
export function useFailureText(): (error: unknown) => FailureText {
  const { t } = useI18n()
  return (error) => {
    const failure = asFailure(error)
    if (failure instanceof Problem) return { title: failure.title, detail: failure.detail, requestId: null }
    if (failure instanceof Offline) {
      return { title: t('kit.failure.offlineTitle'), detail: t('kit.failure.offlineText'), requestId: null }
    }
    const requestId = failure.requestId ?? null
    const detail = requestId ? t('kit.failure.unexpectedText', { requestId }) : t('kit.failure.unexpectedPlain')
    return { title: t('kit.failure.unexpectedTitle'), detail, requestId }
  }
}
