/** SHA-256 (FIPS 180-4) of a short ASCII text: `crypto.subtle` is missing on pages without TLS, as in a try-out on a local network. */
export function sha256(text: string): Uint32Array {
  const words = padded(text)
  const hash = Uint32Array.from(initial)
  const w = new Uint32Array(64)
  for (let block = 0; block < words.length; block += 16) {
    schedule(words, block, w)
    compress(hash, w)
  }
  return hash
}

const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32
const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0))
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) >>> 0)
const constants = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)) >>> 0)
const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by))

function padded(text: string): Uint32Array {
  const words = new Uint32Array((((text.length + 8) >> 6) + 1) * 16)
  for (let n = 0; n < text.length; n++) words[n >> 2]! |= text.charCodeAt(n) << (24 - (n % 4) * 8)
  words[text.length >> 2]! |= 0x80 << (24 - (text.length % 4) * 8)
  words[words.length - 1] = text.length * 8
  return words
}

function schedule(words: Uint32Array, block: number, w: Uint32Array) {
  for (let n = 0; n < 16; n++) w[n] = words[block + n]!
  for (let n = 16; n < 64; n++) {
    const a = w[n - 15]!
    const b = w[n - 2]!
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[n] = w[n - 16]! + s0 + w[n - 7]! + s1
  }
}

function compress(hash: Uint32Array, w: Uint32Array) {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let n = 0; n < 64; n++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[n]! + w[n]!) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) hash[n]! += word
}
