const quietModules = 4

/** A QR code as a picture that every image tag shows, sharp at any size; the rows are texts of 0 and 1. */
export function qrPicture(rows: readonly string[]): string {
  const size = rows.length + 2 * quietModules
  const path = rows.flatMap((row, y) => [...row].flatMap((module, x) => module === '1' ? `M${x + quietModules} ${y + quietModules}h1v1h-1z` : [])).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`
    + `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
