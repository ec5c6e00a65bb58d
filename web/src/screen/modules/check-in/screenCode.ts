import type { components } from '@/generated/api'

export type ScreenCode = components['schemas']['ScreenCode']
export type VenueQr = components['schemas']['Qr']

/** A code and the moment, on a clock that nobody can set, at which it arrived. */
export interface ReceivedCode {
  code: ScreenCode
  receivedAtMs: number
}

export interface Countdown {
  /** True while the code may be shown; a phone that scans a dead one would only be refused. */
  alive: boolean
  remainingMs: number
  /** 1 when the step began, 0 when it ends. */
  share: number
}

const graceMs = 2_000

export function countdownOf({ code, receivedAtMs }: ReceivedCode, nowMs: number): Countdown {
  if (!code.qr) return { alive: false, remainingMs: 0, share: 0 }
  const left = code.qr.remainingMillis - (nowMs - receivedAtMs)
  return {
    alive: left + graceMs > 0,
    remainingMs: Math.max(0, left),
    share: Math.min(1, Math.max(0, left / (code.qr.stepSeconds * 1000))),
  }
}

/** Milliseconds until the session opens, by the server's clock at arrival; 0 when it has. */
export function opensInMs({ code, receivedAtMs }: ReceivedCode, nowMs: number): number {
  return Math.max(0, Date.parse(code.opensAt) - Date.parse(code.serverTime) - (nowMs - receivedAtMs))
}

/** 1:02:05, or 2:05 below an hour. */
export function clockLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** K7M 4QX: three and three, because that is how people read it out. */
export function spaced(activityCode: string): string {
  return activityCode.replace(/(.{3})(?=.)/g, '$1 ')
}
