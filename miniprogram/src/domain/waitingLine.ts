import { fill, type Words } from '../i18n/words'

export interface WaitingLine {
  kind: 'none' | 'waiting' | 'refused' | 'lost'
  title: string
  text: string
}

/** The one thin line below the two entries; what needs the person most is said first. */
export function waitingLine({ waiting, refused, lost }: { waiting: number; refused: number; lost: number }, { home }: Words): WaitingLine {
  if (lost > 0) return { kind: 'lost', title: fill(home.lost, { n: lost }), text: home.understood }
  if (refused > 0) return { kind: 'refused', title: fill(home.refused, { n: refused }), text: '' }
  return waiting > 0 ? { kind: 'waiting', title: fill(home.waiting, { n: waiting }), text: home.waitingText } : { kind: 'none', title: '', text: '' }
}
