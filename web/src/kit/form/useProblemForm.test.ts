import { describe, expect, it } from 'vitest'
import { Offline, Problem } from '../http/problem'
import { useProblemForm } from './useProblemForm'

const refused = new Problem('platform.request-invalid', 't', 'd', 400, 'r', undefined, [{ field: 'name', message: 'taken' }])

function aForm(send: () => Promise<unknown>) {
  return useProblemForm({
    initial: () => ({ name: 'a' }),
    check: ({ name }) => (name ? {} : { name: 'missing' }),
    send,
  })
}

describe('useProblemForm', () => {
  it('does not send what it can see is wrong', async () => {
    let sent = 0
    const form = aForm(async () => sent++)
    form.values.name = ''
    await expect(form.submit()).resolves.toBe(false)
    expect(sent).toBe(0)
    expect(form.errors).toEqual({ name: 'missing' })
  })

  it('puts the server\'s fields under their fields and the problem on top', async () => {
    const form = aForm(() => Promise.reject(refused))
    await expect(form.submit()).resolves.toBe(false)
    expect(form.errors).toEqual({ name: 'taken' })
    expect(form.failure.value).toBe(refused)
    expect(form.busy.value).toBe(false)
  })

  it('keeps what was typed when the network is away, and works at the second attempt', async () => {
    const answers = [() => Promise.reject(new Offline()), () => Promise.resolve()]
    const form = aForm(() => answers.shift()!())
    form.values.name = 'b'
    await form.submit()
    expect(form.failure.value).toBeInstanceOf(Offline)
    await expect(form.submit()).resolves.toBe(true)
    expect(form.values.name).toBe('b')
    expect(form.failure.value).toBeNull()
  })

  it('sends once when pressed twice', async () => {
    let sent = 0
    const form = aForm(async () => sent++)
    await Promise.all([form.submit(), form.submit()])
    expect(sent).toBe(1)
  })
})
