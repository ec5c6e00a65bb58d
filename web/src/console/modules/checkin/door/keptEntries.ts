import type { GuestRequest, Way } from './doorCalls'

/** What staff entered at a desk and has no answer yet: sent again it must be the very same, under the same key. */
export type Entry = { key: string } & (
  | { kind: 'people'; participants: string[]; way: Way }
  | { kind: 'scan'; code: string; way: Way }
  | { kind: 'guest'; guest: GuestRequest }
)

/** Whose entries at which desk: a key belongs to the staff member who made it. */
export interface Desk { staff: string; session: string }

const place = ({ staff, session }: Desk) => `mashang.door.${staff}.${session}`

/** Those that still wait for their answer, oldest first; also after a reload of the page. */
export function keptEntries(desk: Desk): Entry[] {
  try {
    return JSON.parse(localStorage.getItem(place(desk)) ?? '[]') as Entry[]
  } catch {
    return []
  }
}

/** Stored before it is sent, so that not even a crash makes the same person another entry. */
export function keepEntry(desk: Desk, entry: Entry): void {
  write(desk, [...keptEntries(desk).filter(({ key }) => key !== entry.key), entry])
}

export function settleEntry(desk: Desk, key: string): void {
  write(desk, keptEntries(desk).filter((entry) => entry.key !== key))
}

function write(desk: Desk, entries: Entry[]): void {
  try {
    if (entries.length > 0) localStorage.setItem(place(desk), JSON.stringify(entries))
    else localStorage.removeItem(place(desk))
  } catch {
    // Private windows may refuse storage; the entries then live as long as the page.
  }
}
