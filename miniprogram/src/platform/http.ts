import { Offline } from '../domain/failure'

export interface HttpAnswer {
  status: number
  body: unknown
  header(name: string): string | undefined
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
}

const timeoutMs = 12_000

/** Sends one request; whatever keeps an answer from coming is Offline, also WeChat's cut in the background. */
export function send({ method, url, headers, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    wx.request({
      url, method, header: headers, timeout: timeoutMs,
      data: body === undefined ? undefined : JSON.stringify(body),
      success: ({ statusCode, data, header }) => {
        const lower = Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
        resolve({ status: statusCode, body: data, header: (name) => lower[name] })
      },
      fail: () => reject(new Offline()),
    })
  })
}
