/** One column as data; a slot `cell-<key>` draws it when `text` is not enough. */
export interface Column<Row> {
  key: string
  title: string
  text?: (row: Row) => string | number | null | undefined
  width?: string
  align?: 'left' | 'right'
  /** Left out on narrow screens. */
  wideOnly?: boolean
}

/** One row of chips; its key is the name in `filters`. */
export interface FilterChips {
  key: string
  title: string
  options: { value: string; label: string }[]
}
