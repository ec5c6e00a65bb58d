import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const jar = here('../../server/target/app/mashang.jar')
const patience = 120_000

/** The password that the first administrator of this run signs in with, once. */
export const oneTimePassword = 'e2e-one-time-0000'

/**
 * Starts the built application on a free port with a data folder of its own, which `prepare` may fill before. It is stopped
 * with the returned function.
 */
export async function startServer(folder, settings = [], prepare = () => {}) {
  if (!existsSync(jar)) throw new Error(`${jar} is missing: build it with ./mashang test --only java or ./mashang run`)
  const data = `${folder}/data`
  rmSync(data, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  prepare(data)
  const port = await freePort()
  const base = `http://localhost:${port}`
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java'
  const server = spawn(java, [
    '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-jar', jar,
    `--server.port=${port}`, `--mashang.base-url=${base}`, `--mashang.data=${data}`,
    `--mashang.admin.one-time-password=${oneTimePassword}`, ...settings,
  ], { stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(`${folder}/server.log`)
  server.stderr.pipe(log, { end: false })
  await ready(server, log)
  const stop = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  return { base, data, stop }
}

function ready(server, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the server was not ready in time')), patience)
    let seen = ''
    server.stdout.on('data', (chunk) => {
      log.write(chunk)
      seen += chunk
      if (!seen.includes('Mashang is ready')) return
      clearTimeout(timer)
      resolve()
    })
    server.on('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with code ${code}; see ${log.path}`))
    })
  })
}

function freePort() {
  return new Promise((resolve) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address()
      socket.close(() => resolve(port))
    })
  })
}
