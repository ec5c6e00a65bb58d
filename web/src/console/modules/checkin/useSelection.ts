import { computed, ref, type ComputedRef } from 'vue'

/** Which rows are ticked; a row that left the list is not ticked any more. */
export function useSelection<Row extends { id: string }>(rows: ComputedRef<Row[]>, selectable: (row: Row) => boolean) {
  const ticked = ref(new Set<string>())
  const candidates = computed(() => rows.value.filter(selectable))
  const selected = computed(() => candidates.value.filter(({ id }) => ticked.value.has(id)))

  return {
    selected,
    has: (row: Row) => ticked.value.has(row.id),
    all: computed(() => candidates.value.length > 0 && selected.value.length === candidates.value.length),
    turn(row: Row, on: boolean) {
      const next = new Set(ticked.value)
      if (on) next.add(row.id)
      else next.delete(row.id)
      ticked.value = next
    },
    turnAll(on: boolean) {
      ticked.value = new Set(on ? candidates.value.map(({ id }) => id) : [])
    },
  }
}
