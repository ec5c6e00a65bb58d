import { useI18n } from 'vue-i18n'
import { formatNumber } from '@/kit/time/timeText'

/** A distance as staff read it: metres, from a kilometre on kilometres with one place. */
export function useMeters(): (value: number) => string {
  const { t } = useI18n()
  return (value) => (value >= 1000 ? t('checkin.kilometers', { n: formatNumber(Math.round(value / 100) / 10) }) : t('checkin.meters', { n: Math.round(value) }))
}
