import { describe, expect, it } from 'vitest'
import { computed, ref } from 'vue'
import { useSelection } from './useSelection'

describe('useSelection', () => {
  it('selects one or all of those that may be selected, and forgets who left', () => {
    const rows = ref([{ id: '1', open: true }, { id: '2', open: true }, { id: '3', open: false }])
    const { selected, turn, turnAll, all } = useSelection(computed(() => rows.value), ({ open }) => open)
    turn(rows.value[0]!, true)
    expect(selected.value.map(({ id }) => id)).toEqual(['1'])
    turnAll(true)
    expect(selected.value.map(({ id }) => id)).toEqual(['1', '2'])
    expect(all.value).toBe(true)
    rows.value = rows.value.slice(1)
    expect(selected.value.map(({ id }) => id)).toEqual(['2'])
    turnAll(false)
    expect(selected.value).toEqual([])
  })
})
