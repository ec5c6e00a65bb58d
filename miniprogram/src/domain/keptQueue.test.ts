import { describe, expect, it } from 'vitest'
import { FakeDisk, FakeServer, fakeWhereabouts, Killed } from '../testing/fakePhone'
import { KeepCheckIn } from './keepCheckIn'
import { KeptQueue } from './keptQueue'
import { StorageFull } from './ports'
import { ServerClock } from './serverClock'
import { SyncKept } from './syncKept'

const clock = { wallMs: () => Date.UTC(2026, 10, 22, 1) }

/** A process that begins with what the last one left. */
function begin(disk: FakeDisk, server: FakeServer, name = 'op') {
  const queue = new KeptQueue(disk.store, disk.markPlace)
  let made = 0
  const keep = new KeepCheckIn(queue, new ServerClock(disk.store, clock), clock, fakeWhereabouts(), () => `${name}-${++made}-aaaa`)
  return { queue, keep, sync: new SyncKept(queue, server, disk.store, keep.isHeld) }
}

async function untilKilled(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error) => {
    if (!(error instanceof Killed)) throw error
  })
}

describe('what the phone keeps', () => {
  it('hands in everything once, wherever the process is killed while keeping and uploading', async () => {
    for (let killAt = 1; killAt <= 60; killAt++) {
      const disk = new FakeDisk()
      const server = new FakeServer()
      const told: string[] = []
      disk.killAt = killAt
      const first = begin(disk, server)
      await untilKilled(async () => {
        for (const token of ['AAA', 'BBB', 'CCC']) told.push(await first.keep.keep({ token }, 'phone'))
        await first.sync.run()
      })
      disk.killAt = Infinity
      const second = begin(disk, server)
      expect(await second.queue.lost(), `killed at ${killAt}`).toBe(0)
      await second.sync.run()
      // Whoever was told that it is kept finds it recorded; a record that nobody was told of may be there as well, but once.
      expect(told.filter((id) => !server.recorded.has(id)), `killed at ${killAt}`).toEqual([])
      expect(await second.queue.count()).toBe(0)
      const tokens = [...server.recorded.values()].map(({ token }) => token)
      expect(new Set(tokens).size).toBe(tokens.length)
    }
  })

  it('tells the same record again under the same id when an answer was lost, or the process died before it was noted', async () => {
    const disk = new FakeDisk()
    const server = new FakeServer()
    const { keep, sync, queue } = begin(disk, server)
    await keep.keep({ token: 'AAA' }, 'phone')
    server.losesAnswers = true
    expect(await sync.run()).toMatchObject({ interrupted: true, waiting: 1 })
    server.losesAnswers = false
    expect(await begin(disk, server).sync.run()).toMatchObject({ interrupted: false, waiting: 0 })
    expect([server.recorded.size, await queue.count()]).toEqual([1, 0])
  })

  it('hands in five hundred records in ten pages, and stays far below what WeChat stores', async () => {
    const disk = new FakeDisk()
    const server = new FakeServer()
    const { keep, sync, queue } = begin(disk, server)
    for (let n = 0; n < 500; n++) await keep.keep({ token: `TOKEN${n}`.padEnd(60, 'X') }, 'phone', { location: (await fakeWhereabouts().locate() as { found: never }).found, bssid: '3c:22:fb:0a:1b:2c' })
    const largest = Math.max(...[...disk.values.values()].map(({ length }) => length))
    const all = [...disk.values].reduce((sum, [key, { length }]) => sum + key.length + length, 0)
    expect(largest).toBeLessThan(2_000)
    expect(all).toBeLessThan(500_000)
    expect(await sync.run()).toMatchObject({ waiting: 0, interrupted: false })
    expect(server.calls).toEqual(Array.from({ length: 10 }, () => 'sync 50'))
    expect(await queue.count()).toBe(0)
  })

  it('keeps what the server has not taken yet, and does not ask for it twice in one run', async () => {
    const disk = new FakeDisk()
    const server = new FakeServer()
    const { keep, sync, queue } = begin(disk, server)
    await keep.keep({ token: 'AAA' }, 'phone')
    await keep.keep({ token: 'BBB' }, 'phone')
    server.endOf = ({ token }) => token === 'AAA' ? 'RETRY' : 'RECORDING'
    expect(await sync.run()).toMatchObject({ settled: [], waiting: 2 })
    expect(server.calls).toEqual(['sync 2'])
    server.endOf = () => 'PENDING'
    expect(await sync.run()).toMatchObject({ waiting: 0 })
    expect(await queue.count()).toBe(0)
  })

  it('keeps a refused one with its reason until its owner offers it again or drops it', async () => {
    const disk = new FakeDisk()
    const server = new FakeServer()
    const { keep, sync, queue } = begin(disk, server)
    const id = await keep.keep({ token: 'AAA' }, 'phone')
    server.endOf = () => 'REFUSED'
    await sync.run()
    const [refused] = await queue.all()
    expect(refused).toMatchObject({ refusal: { code: 'activities.closed' } })
    await sync.run()
    expect(server.calls).toEqual(['sync 1', 'sync 0'])
    server.endOf = () => 'RECORDED'
    await keep.offerAgain(refused!)
    await sync.run()
    expect(server.recorded.has(id)).toBe(true)
  })

  it('says so when there is no room, and calls nothing kept', async () => {
    const disk = new FakeDisk()
    disk.room = 10
    const { keep, queue } = begin(disk, new FakeServer())
    await expect(keep.keep({ token: 'AAA' }, 'phone')).rejects.toBeInstanceOf(StorageFull)
    expect([await queue.count(), await queue.lost()]).toEqual([0, 0])
  })

  it('says how many were cleared by the system or cannot be read, once', async () => {
    const disk = new FakeDisk()
    const { keep, queue } = begin(disk, new FakeServer())
    for (const token of ['AAA', 'BBB', 'CCC']) await keep.keep({ token }, 'phone')
    disk.values.delete('kept/op-1-aaaa')
    disk.values.set('kept/op-2-aaaa', '{"broken')
    expect(await queue.lost()).toBe(2)
    await queue.acknowledgeLoss()
    expect([await queue.lost(), await queue.count()]).toEqual([0, 1])
  })

  it('never changes what is sent under an id while its place is being added', async () => {
    const disk = new FakeDisk()
    const server = new FakeServer()
    const { keep, sync } = begin(disk, server)
    const id = await keep.keep({ token: 'AAA' }, 'phone')
    const adding = keep.addPlace(id, Promise.resolve())
    await sync.run()
    expect(server.calls).toEqual(['sync 0'])
    expect(await adding).toBe(true)
    await sync.run()
    expect(server.recorded.get(id)?.location).toMatchObject({ datum: 'GCJ02' })
    expect(await keep.addPlace(id, Promise.resolve())).toBe(false)
  })
})

describe('the server time that a phone remembers', () => {
  it('survives a restart, and says nothing after the clock ran backwards', async () => {
    const disk = new FakeDisk()
    let wall = 1_000_000
    const at = { wallMs: () => wall }
    await new ServerClock(disk.store, at).heard('Sun, 22 Nov 2026 01:00:00 GMT')
    wall += 90_000
    const restarted = new ServerClock(disk.store, at)
    expect(await restarted.phoneTime()).toEqual({ serverTime: '2026-11-22T01:00:00.000Z', elapsedMillis: 90_000 })
    wall = 1
    expect(await restarted.phoneTime()).toBeNull()
    await restarted.heard('nonsense')
    expect(await new ServerClock(new FakeDisk().store, at).phoneTime()).toBeNull()
  })
})
