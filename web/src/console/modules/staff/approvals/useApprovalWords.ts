import { useI18n } from 'vue-i18n'
import { formatNumber } from '@/kit/time/timeText'
import type { Approval } from './approvalCalls'

/** Each module has the words of its own kinds: `<module>.approvals.<action>.title` and `.text` with the detail's values. */
export function useApprovalWords() {
  const { t, te } = useI18n()
  function wordsFor({ kind, detail }: Pick<Approval, 'kind' | 'detail'>): { title: string; text: string } {
    const [module, action] = kind.split('.')
    const key = `${module}.approvals.${action}`
    if (!te(`${key}.title`, 'zh')) return { title: kind, text: '' }
    const values = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, typeof value === 'number' ? formatNumber(value) : String(value)]))
    return { title: t(`${key}.title`), text: t(`${key}.text`, values) }
  }
  return { wordsFor }
}
