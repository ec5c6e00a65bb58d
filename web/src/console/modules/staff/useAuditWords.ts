import { useI18n } from 'vue-i18n'

/** Words for the actions of the audit trail, from each module's own `actions`; an action without words shows its own name. */
export function useAuditWords() {
  const { t, te } = useI18n()
  function wordFor(action: string): string {
    const [module, verb] = action.split('.')
    const key = `${module}.actions.${verb}`
    return te(key, 'zh') ? t(key) : action
  }
  return { wordFor }
}
