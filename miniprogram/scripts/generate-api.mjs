// Writes src/generated/api.d.ts from the contract; without a contract the client has no paths yet, and the build still stands.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../../contracts/openapi.yaml', import.meta.url)
const folder = new URL('../src/generated/', import.meta.url)
const withoutContract = `export type paths = Record<string, never>
export interface components { schemas: Record<string, never> }
`

mkdirSync(folder, { recursive: true })
const types = existsSync(contract) ? astToString(await openapiTS(contract)) : withoutContract
writeFileSync(new URL('api.d.ts', folder), types)
