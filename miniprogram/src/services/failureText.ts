import { asFailure } from '../domain/failure'
import { fill, type Words } from '../i18n/words'

/** What to tell the person about anything thrown: why, and what to do now. */
export function failureText(error: unknown, { failure: said }: Words, offline = said.offlineText): string {
  const failure = asFailure(error)
  if (failure.kind === 'problem') return `${failure.title}\n${failure.detail}`
  return failure.kind === 'offline' ? offline : `${said.unexpected},${fill(said.unexpectedText, { requestId: failure.requestId ?? '—' })}`
}
