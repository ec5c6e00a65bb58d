const dayMillis = 86_400_000

/** The last so many days up to today, as dates of this browser. */
export function lastDays(days: number, now = new Date()): [string, string] {
  return [dateOf(new Date(now.getTime() - (days - 1) * dayMillis)), dateOf(now)]
}

function dateOf(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
