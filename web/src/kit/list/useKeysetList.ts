import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, watch, type ComputedRef, type Ref } from 'vue'

/** One answer of a keyset-paged list. */
export interface KeysetPage<Row> {
  items: Row[]
  nextCursor: string | null
}

export interface KeysetRequest<Filters> {
  q: string
  cursor: string | null
  filters: Filters
  signal: AbortSignal
}

export interface KeysetList<Row, Filters extends Record<string, string | null> = Record<string, string | null>> {
  /** What is in the search box; asks again after the person paused typing. */
  q: Ref<string>
  /** The chosen chip of each filter; null is "all". */
  filters: Filters
  items: ComputedRef<Row[]>
  state: ComputedRef<'loading' | 'failed' | 'empty' | 'full'>
  failure: ComputedRef<unknown>
  /** True when a search word or a filter narrows the list. */
  narrowed: ComputedRef<boolean>
  hasMore: ComputedRef<boolean>
  loadingMore: ComputedRef<boolean>
  loadMore(): Promise<void>
  reload(): Promise<void>
  clear(): void
}

const typingPauseMs = 250

/** A searched, filtered, keyset-paged list; `key` is the path below which it is cached. */
export function useKeysetList<Row, Filters extends Record<string, string | null> = Record<string, never>>(options: {
  key: string
  load: (request: KeysetRequest<Filters>) => Promise<KeysetPage<Row>>
  filters?: Filters
}): KeysetList<Row, Filters> {
  const q = ref('')
  const asked = ref('')
  const filters = reactive({ ...(options.filters ?? {}) }) as Filters
  const client = useQueryClient()
  const queryKey = computed(() => [options.key, asked.value, JSON.stringify(filters)])

  watch(q, (typed, _before, onCleanup) => {
    const timer = setTimeout(() => (asked.value = typed.trim()), typed === '' ? 0 : typingPauseMs)
    onCleanup(() => clearTimeout(timer))
  })

  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => options.load({ q: asked.value, cursor: pageParam, filters: { ...filters }, signal }),
    getNextPageParam: (last: KeysetPage<Row>) => last.nextCursor,
  })

  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return {
    q,
    filters,
    items,
    state: computed(() => {
      if (query.data.value) return items.value.length > 0 ? 'full' : 'empty'
      return query.isError.value ? 'failed' : 'loading'
    }),
    failure: computed(() => query.error.value),
    narrowed: computed(() => asked.value !== '' || Object.values(filters).some((value) => value !== null)),
    hasMore: computed(() => query.hasNextPage.value),
    loadingMore: computed(() => query.isFetchingNextPage.value),
    async loadMore() {
      await query.fetchNextPage()
    },
    async reload() {
      await client.resetQueries({ queryKey: queryKey.value })
    },
    clear() {
      q.value = ''
      asked.value = ''
      for (const name of Object.keys(filters)) (filters as Record<string, string | null>)[name] = null
    },
  }
}
