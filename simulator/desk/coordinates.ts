interface Point {
  latitude: number
  longitude: number
}

interface Typed extends Point {
  type: 'gcj02' | 'wgs84'
}

const axis = 6378245
const flattening = 0.00669342162296594323

/** How far the published formula of gcj02 moves a point of wgs84. */
function shift({ latitude, longitude }: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const wave = (value: number) => Math.sin(value * Math.PI)
  const root = Math.sqrt(Math.abs(x))
  const common = (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common + (20 * wave(y) + 40 * wave(y / 3)) * 2 / 3 + (160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common + (20 * wave(x) + 40 * wave(x / 3)) * 2 / 3 + (150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3
  const angle = (latitude / 180) * Math.PI
  const bend = 1 - flattening * Math.sin(angle) ** 2
  return {
    latitude: (north * 180) / (((axis * (1 - flattening)) / (bend * Math.sqrt(bend))) * Math.PI),
    longitude: (east * 180) / ((axis / Math.sqrt(bend)) * Math.cos(angle) * Math.PI),
  }
}

const abroad = ({ latitude, longitude }: Point) => longitude < 72 || longitude > 138 || latitude < 0.8 || latitude > 56

export function toGcj02(point: Typed): Point {
  if (point.type === 'gcj02' || abroad(point)) return point
  const by = shift(point)
  return { latitude: point.latitude + by.latitude, longitude: point.longitude + by.longitude }
}

/** The formula has no inverse; the shift at a nearby point is good to a metre. */
export function toWgs84(point: Typed): Point {
  if (point.type === 'wgs84' || abroad(point)) return point
  let guess: Point = point
  for (let round = 0; round < 3; round++) {
    const by = shift(guess)
    guess = { latitude: point.latitude - by.latitude, longitude: point.longitude - by.longitude }
  }
  return guess
}
