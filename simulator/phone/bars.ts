import { make } from '../desk/make'
import { showActionSheet } from './overlays'
import { device } from './phone'
import { words } from './words'

/** The time, the state of the network and the capsule of WeChat, over every page. */
export function drawBars() {
  const status = document.querySelector<HTMLElement>('#status') as HTMLElement
  const time = make('span', status)
  const network = make('span', status)
  const draw = () => {
    time.textContent = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
    network.textContent = { none: '✕', wifi: 'Wi-Fi', '4g': '4G' }[device.networkType] ?? ''
  }
  device.watch(draw)
  setInterval(draw, 10_000)
  const capsule = document.querySelector<HTMLElement>('#capsule') as HTMLElement
  const button = (text: string, label: string, act: () => void) => Object.assign(make('button', capsule), { textContent: text, onclick: act, ariaLabel: label })
  button('···', words().more, () => void showActionSheet([words().restart], '#000000').then((chosen) => chosen === 0 && location.reload()))
  button('◎', words().close, () => device.onLeave())
}
