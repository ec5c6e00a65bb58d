const longestSide = 1400

/** What the QR code in a picture says, or null when none is found in it. */
export async function decodeQr(picture: Blob): Promise<string | null> {
  const [bitmap, { default: jsQr }] = await Promise.all([createImageBitmap(picture), import('jsqr')])
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) return null
  // A transparent picture would be black on black.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const pixels = brush.getImageData(0, 0, canvas.width, canvas.height)
  return jsQr(pixels.data, pixels.width, pixels.height)?.data || null
}
