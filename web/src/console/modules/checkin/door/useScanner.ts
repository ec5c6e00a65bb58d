import { onScopeDispose, ref, type Ref } from 'vue'
import { qrReader } from './qrReader'

const betweenLooksMs = 200
const sameCodeAgainMs = 4_000

export type ScannerState = 'off' | 'starting' | 'on' | 'denied' | 'absent'

/** The tablet's camera, looking for codes; one that stays in sight is told once. */
export function useScanner(video: Ref<HTMLVideoElement | null>, onCode: (text: string) => void) {
  const state = ref<ScannerState>('off')
  let stream: MediaStream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { text: '', atMs: 0 }

  async function start() {
    // Browsers give the camera to https and localhost only.
    if (!navigator.mediaDevices?.getUserMedia) return void (state.value = 'absent')
    state.value = 'starting'
    try {
      const [reader, camera] = await Promise.all([
        qrReader(), navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
      ])
      stream = camera
      const shown = video.value
      if (state.value !== 'starting' || !shown) return stop()
      shown.srcObject = camera
      await shown.play()
      state.value = 'on'
      void look(reader, shown)
    } catch (error) {
      stop()
      state.value = (error as { name?: string }).name === 'NotAllowedError' ? 'denied' : 'absent'
    }
  }

  async function look(reader: Awaited<ReturnType<typeof qrReader>>, shown: HTMLVideoElement) {
    if (state.value !== 'on') return
    const text = await reader(shown).catch(() => null)
    const nowMs = performance.now()
    if (text && (text !== last.text || nowMs - last.atMs > sameCodeAgainMs)) onCode(text)
    if (text) last = { text, atMs: nowMs }
    timer = setTimeout(() => void look(reader, shown), betweenLooksMs)
  }

  function stop() {
    clearTimeout(timer)
    stream?.getTracks().forEach((track) => track.stop())
    stream = null
    state.value = 'off'
  }

  onScopeDispose(stop)
  return { state, start, stop }
}
