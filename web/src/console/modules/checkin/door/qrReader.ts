type Read = (video: HTMLVideoElement) => Promise<string | null>

interface Detector { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
interface DetectorClass { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

const widestPixels = 640

/** Reads QR codes off a camera's picture: the browser's own reader where it has one, else ours. */
export async function qrReader(): Promise<Read> {
  return (await ownReader()) ?? pixelReader()
}

async function ownReader(): Promise<Read | null> {
  const Detectors = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Detectors || !(await Detectors.getSupportedFormats()).includes('qr_code')) return null
  const detector = new Detectors({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
}

async function pixelReader(): Promise<Read> {
  const { default: jsQr } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const scale = Math.min(1, widestPixels / Math.max(video.videoWidth, 1))
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    if (!brush || canvas.width === 0 || canvas.height === 0) return null
    brush.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height)
    return jsQr(data, width, height)?.data || null
  }
}
