import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml' }

/**
 * Serves a built simulator, and answers of a host of the test's own.
 * @param {string} folder
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => boolean} [answer] true when it has answered
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(folder, answer = () => false) {
  const server = http.createServer((request, response) => {
    if (answer(request, response)) return
    const file = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).replace(/\/$/, '/index.html'))
    if (!file.startsWith(folder) || !fs.existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    resolve({ url: `http://127.0.0.1:${port}/`, close: () => (server.closeAllConnections(), server.close()) })
  }))
}
