import type { Device } from '../desk/device'

declare global {
  interface Window {
    device?: Device
  }
}

const found = window.parent.device
if (!found) throw new Error('This page belongs inside the simulator')

/** The phone around this mini program. */
export const device: Device = found

/** Puts an error where whoever builds the mini program sees it: on the phone and in the log. */
export function complain(text: string) {
  device.log('error', text)
  const place = document.querySelector('#complaints')
  const line = document.createElement('p')
  line.textContent = text
  line.onclick = () => line.remove()
  place?.append(line)
  while (place && place.children.length > 3) place.firstElementChild?.remove()
}
