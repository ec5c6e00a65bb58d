import { describe, expect, it } from 'vitest'
import { emptyForm } from './activityForm'
import { atLevel, levelOf, levels } from './levels'

const form = () => emptyForm(new Date('2026-11-21T01:20:00Z'))

describe('levels', () => {
  it('begins with a code and the place', () => expect(levelOf(form())).toBe('PLACE'))

  it.each(levels)('%s is told again after it was chosen', (level) => expect(levelOf(atLevel(form(), level))).toBe(level))

  it('leaves tags, seconds and coordinates alone', () => {
    const chosen = atLevel({ ...form(), methods: ['ROTATING_QR', 'NFC_DYNAMIC'] }, 'OPEN')
    expect(chosen.methods).toEqual(['ROTATING_QR', 'ACTIVITY_CODE', 'NFC_DYNAMIC'])
    expect(chosen.code.stepSeconds).toBe(form().code.stepSeconds)
    expect(chosen.place.sites).toHaveLength(1)
    expect(levelOf(chosen)).toBe('OPEN')
  })

  it('is none when somebody chose for themselves', () => {
    expect(levelOf({ ...form(), code: { ...form().code, rotation: 'CUSTOM' } })).toBeNull()
  })
})
