import { useQueryClient } from '@tanstack/vue-query'
import { ref, shallowRef } from 'vue'
import { isFinal } from '@/kit/http'
import { newOperationKey } from '@/kit/http/operationKey'
import { doorCalls, peopleKey, type DoorRow, type GuestRequest, type Way } from './doorCalls'
import { keepEntry, keptEntries, settleEntry, type Desk, type Entry } from './keptEntries'

const mostShown = 30

async function told(session: string, entry: Entry): Promise<DoorRow[]> {
  if (entry.kind === 'people') return (await doorCalls.checkIn(session, entry.participants, entry.way, entry.key)).people
  if (entry.kind === 'scan') return [await doorCalls.scan(session, entry.code, entry.way, entry.key)]
  return [await doorCalls.guest(session, entry.guest, entry.key)]
}

/**
 * What staff do at the door of one session; whatever got no answer is kept, over a reload of the page too, and sent again
 * with the same key.
 */
export function useDoor(desk: Desk) {
  const queries = useQueryClient()
  const ends = shallowRef<DoorRow[]>([])
  const failure = shallowRef<unknown>(null)
  const unanswered = shallowRef<Entry[]>(keptEntries(desk))
  const busy = ref(false)
  const way = ref<Way>({ direction: 'IN', gate: null })

  function settle(entry: Entry) {
    settleEntry(desk, entry.key)
    unanswered.value = unanswered.value.filter(({ key }) => key !== entry.key)
  }

  async function send(...entries: Entry[]) {
    if (busy.value) return
    busy.value = true
    failure.value = null
    for (const entry of entries) {
      keepEntry(desk, entry)
      unanswered.value = [...unanswered.value.filter(({ key }) => key !== entry.key), entry]
      try {
        ends.value = [...await told(desk.session, entry), ...ends.value].slice(0, mostShown)
        settle(entry)
      } catch (error) {
        if (isFinal(error)) settle(entry)
        failure.value = error
      }
    }
    busy.value = false
    void queries.invalidateQueries({ queryKey: [peopleKey(desk.session)] })
  }

  const checkIn = (participants: string[]) => send({ key: newOperationKey(), kind: 'people', participants, way: { ...way.value } })

  const scan = (code: string) => send({ key: newOperationKey(), kind: 'scan', code, way: { ...way.value } })

  /** Throws what the server refused about the form itself. */
  async function guest(request: GuestRequest) {
    await send({ key: newOperationKey(), kind: 'guest', guest: { ...request, gate: way.value.gate } })
    const refused = failure.value
    if (isFinal(refused)) {
      failure.value = null
      throw refused
    }
  }

  async function undo(recordId: string, reason: string) {
    await doorCalls.undo(recordId, reason)
    ends.value = ends.value.filter(({ checkIn: present }) => present?.recordId !== recordId)
    await queries.invalidateQueries({ queryKey: [peopleKey(desk.session)] })
  }

  const retry = () => send(...unanswered.value)
  if (unanswered.value.length > 0) void retry()

  return { way, ends, failure, unanswered, busy, checkIn, scan, guest, undo, retry }
}

export type Door = ReturnType<typeof useDoor>
