import { computed, ref, shallowRef } from 'vue'
import { newOperationKey } from '@/kit/http'
import { checkInCalls } from './checkInCalls'
import type { CheckInAnswer } from './checkInTypes'
import { askLocation } from './deviceLocation'

/** What came of it: the answer of the server, no position from the phone, or a failure. */
type End = { answer: CheckInAnswer } | { missing: 'refused' | 'unavailable' } | { failure: unknown }

/** Says again where the phone is, for a check-in that waits only for that. */
export function useProof(recordId: () => string, proved: (answer: CheckInAnswer) => void) {
  const busy = ref(false)
  const end = shallowRef<End | null>(null)

  async function prove() {
    if (busy.value) return
    busy.value = true
    end.value = null
    try {
      const located = await askLocation()
      if ('missing' in located) end.value = located
      else {
        const answer = await checkInCalls.prove(recordId(), { location: located.found }, newOperationKey())
        end.value = { answer }
        proved(answer)
      }
    } catch (failure) {
      end.value = { failure }
    } finally {
      busy.value = false
    }
  }

  return { busy: computed(() => busy.value), end: computed(() => end.value), prove }
}
