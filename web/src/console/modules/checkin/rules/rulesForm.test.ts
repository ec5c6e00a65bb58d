import { describe, expect, it } from 'vitest'
import { checkRules, formOf, requestOf } from './rulesForm'
import { aRulesView } from './rulesFixture'

describe('formOf', () => {
  it('begins with what counts, or with what is tried out', () => {
    expect(formOf(aRulesView()).points).toEqual({ SAME_FIX: 25, CODE_OLD: 10 })
    const view = aRulesView({ tried: { version: 100, noteFrom: 40, pendingFrom: 70, reason: 'why', madeBy: 'W', madeAt: null } })
    view.signals[1]!.triedPoints = 50
    expect(formOf(view)).toMatchObject({ points: { SAME_FIX: 50, CODE_OLD: 10 }, noteFrom: 40, pendingFrom: 70 })
  })
})

describe('requestOf', () => {
  it('says only what differs from the built-in rules', () => {
    const view = aRulesView()
    const form = formOf(view)
    form.points.SAME_FIX = 70
    expect(requestOf({ ...form, reason: ' too many ' }, view)).toEqual({ points: { SAME_FIX: 70 }, noteFrom: 30, pendingFrom: 60, reason: 'too many' })
  })
})

describe('checkRules', () => {
  it('asks for a reason and a scale that goes up', () => {
    const form = { ...formOf(aRulesView()), reason: 'why' }
    expect(checkRules(form)).toBeNull()
    expect(checkRules({ ...form, reason: ' ' })).toBe('reason')
    expect(checkRules({ ...form, noteFrom: 61 })).toBe('scale')
  })
})
