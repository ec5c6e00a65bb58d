import { useI18n } from 'vue-i18n'

/** Words for the actions of the audit trail; an action without words shows its own name, so that nothing is hidden. */
export function useAuditWords() {
  const { t, te } = useI18n()
  function wordFor(action: string): string {
    const key = `staff.audit.actions.${action.replaceAll('.', '_')}`
    return te(key) || te(key, 'zh') ? t(key) : action
  }
  return { wordFor }
}
