/** One NDEF record as WeChat hands it out. */
export interface NdefRecord {
  type: ArrayBuffer
  payload: ArrayBuffer
}

// NFC Forum, URI Record Type Definition 1.0, table 3: the first byte of the payload stands for the beginning of the address.
const beginnings = ['', 'http://www.', 'https://www.', 'http://', 'https://']
const uriRecord = 0x55

/** The first address on a tag; null when it has none. */
export function addressOn(records: readonly NdefRecord[]): string | null {
  for (const { type, payload } of records) {
    const kind = new Uint8Array(type)
    const bytes = new Uint8Array(payload)
    if (kind.length !== 1 || kind[0] !== uriRecord || bytes.length < 2) continue
    const beginning = beginnings[bytes[0] ?? 0]
    if (beginning !== undefined) return beginning + ascii(bytes.subarray(1))
  }
  return null
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
