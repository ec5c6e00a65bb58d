import { useQueryClient } from '@tanstack/vue-query'
import { ref, shallowRef } from 'vue'
import { isFinal } from '@/kit/http'
import { newOperationKey } from '@/kit/http/operationKey'
import { doorCalls, peopleKey, type DoorRow, type GuestRequest, type Way } from './doorCalls'

const mostShown = 30
type Work = () => Promise<DoorRow[]>

/** What staff do at the door of one session; whatever got no answer is kept and sent again with the same key. */
export function useDoor(sessionId: string) {
  const queries = useQueryClient()
  const ends = shallowRef<DoorRow[]>([])
  const failure = shallowRef<unknown>(null)
  const unanswered = shallowRef<Work[]>([])
  const busy = ref(false)
  const way = ref<Way>({ direction: 'IN', gate: null })

  async function send(...works: Work[]) {
    if (busy.value) return
    busy.value = true
    failure.value = null
    for (const work of works) {
      unanswered.value = [...unanswered.value.filter((one) => one !== work), work]
      try {
        ends.value = [...await work(), ...ends.value].slice(0, mostShown)
        unanswered.value = unanswered.value.filter((one) => one !== work)
      } catch (error) {
        if (isFinal(error)) unanswered.value = unanswered.value.filter((one) => one !== work)
        failure.value = error
      }
    }
    busy.value = false
    void queries.invalidateQueries({ queryKey: [peopleKey(sessionId)] })
  }

  function checkIn(participants: string[]) {
    const [key, now] = [newOperationKey(), { ...way.value }]
    return send(async () => (await doorCalls.checkIn(sessionId, participants, now, key)).people)
  }

  function scan(code: string) {
    const [key, now] = [newOperationKey(), { ...way.value }]
    return send(async () => [await doorCalls.scan(sessionId, code, now, key)])
  }

  /** Throws what the server refused about the form itself. */
  async function guest(request: GuestRequest) {
    const key = newOperationKey()
    await send(async () => [await doorCalls.guest(sessionId, { ...request, gate: way.value.gate }, key)])
    const refused = failure.value
    if (isFinal(refused)) {
      failure.value = null
      throw refused
    }
  }

  async function undo(recordId: string, reason: string) {
    await doorCalls.undo(recordId, reason)
    ends.value = ends.value.filter(({ checkIn: present }) => present?.recordId !== recordId)
    await queries.invalidateQueries({ queryKey: [peopleKey(sessionId)] })
  }

  return { way, ends, failure, unanswered, busy, checkIn, scan, guest, undo, retry: () => send(...unanswered.value) }
}

export type Door = ReturnType<typeof useDoor>
