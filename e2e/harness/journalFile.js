import { mkdirSync, writeFileSync } from 'node:fs'

/** Leaves operations in the journal of a server that has not started yet: as a node does that ended while the database was away. */
export function leaveInJournal(data, operations) {
  mkdirSync(`${data}/intake-journal`, { recursive: true })
  writeFileSync(`${data}/intake-journal/000000000001.journal`, Buffer.concat(operations.map(framed)))
}

/** 4 bytes length, 4 bytes CRC-32C of the content, the content. */
function framed(operation) {
  const content = Buffer.from(JSON.stringify(operation))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length, 0)
  head.writeUInt32BE(crc32c(content), 4)
  return Buffer.concat([head, content])
}

function crc32c(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1
  }
  return ~sum >>> 0
}
