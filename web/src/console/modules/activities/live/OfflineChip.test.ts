import { describe, expect, it } from 'vitest'
import { mountPage } from '@/kit/testing/mountPage'
import OfflineChip from './OfflineChip.vue'

const at = '2026-11-21T02:00:00Z'
const uploadedAt = '2026-11-21T05:30:00Z'

async function aChip(offline: { uploadedAt: string; proven: boolean } | null) {
  const { wrapper } = await mountPage(OfflineChip, { props: { record: { at, offline }, timeZone: 'Asia/Shanghai' } })
  return wrapper
}

describe('OfflineChip', () => {
  it('shows the proven time and the time of the upload in the zone of the activity', async () => {
    const chip = await aChip({ uploadedAt, proven: true })
    expect(chip.text()).toContain('离线补传')
    expect(chip.text()).toContain('10:00:00')
    expect(chip.text()).toContain('13:30:00')
    expect(chip.text()).not.toContain('无法证明')
  })

  it('says where nothing proves the time', async () => {
    expect((await aChip({ uploadedAt, proven: false })).text()).toContain('无法证明')
  })

  it('is not there for a check-in made on the spot', async () => {
    expect((await aChip(null)).text()).toBe('')
  })
})
