import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { staffClient } from '@/kit/http'

export const organisationKey = ['/console/api/organisation']

/** The name of the organisation; the product's own until it is known. */
export function useOrganisation() {
  const { t } = useI18n()
  const query = useQuery({
    queryKey: organisationKey,
    queryFn: () => staffClient.get<{ name: string }>('/console/api/organisation'),
    staleTime: 5 * 60_000,
  })
  return computed(() => query.data.value?.name || t('kit.organisationFallback'))
}
