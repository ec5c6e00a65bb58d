import { useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref } from 'vue'
import { isProblem, memberSession, Problem } from '@/kit/http'
import { bindPhone, consentsKey, meKey, sendCode } from './accountCalls'
import { looksLikePhone } from './phoneText'
import { solve } from './proofOfWork'
import { useCountdown } from './useCountdown'

/** Binding a phone: ask for a code, wait, send it with the consent. */
export function useBinding(consentVersion: () => string) {
  const queries = useQueryClient()
  const { left, start } = useCountdown()
  const values = reactive({ phone: '', code: '' })
  const sending = ref(false)
  const sentTo = ref<string | null>(null)
  const busy = ref(false)
  const failure = ref<unknown>(null)

  async function ask(): Promise<boolean> {
    sending.value = true
    failure.value = null
    try {
      start((await sendWithProof(values.phone)).resendAfterSeconds)
      sentTo.value = values.phone
      return true
    } catch (error) {
      failure.value = error
      if (error instanceof Problem && error.retryAfterSeconds) start(error.retryAfterSeconds)
      return false
    } finally {
      sending.value = false
    }
  }

  async function bind(): Promise<boolean> {
    busy.value = true
    failure.value = null
    try {
      const bound = await bindPhone(values.phone, values.code, consentVersion())
      if (bound.session) memberSession.adopt(bound.session)
      queries.setQueryData(meKey, bound.member)
      // Somebody else's points and records from now on, when there is a new session.
      void queries.invalidateQueries({ queryKey: bound.session ? undefined : consentsKey })
      return true
    } catch (error) {
      failure.value = error
      return false
    } finally {
      busy.value = false
    }
  }

  return {
    values, sending, busy, failure, left, sentTo, ask, bind,
    mayAsk: computed(() => looksLikePhone(values.phone) && left.value === 0 && !sending.value),
    mayBind: computed(() => looksLikePhone(values.phone) && values.code.length === 6),
  }
}

/** A busy network is asked for a little work first; people notice nothing but a second's wait. */
async function sendWithProof(phone: string) {
  try {
    return await sendCode(phone)
  } catch (error) {
    if (!isProblem(error, 'identity.challenge-needed')) throw error
    const challenge = String(error.params.challenge)
    return await sendCode(phone, { challenge, answer: await solve(challenge, Number(error.params.bits)) })
  }
}
