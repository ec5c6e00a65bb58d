import { useI18n } from 'vue-i18n'

/** The name of a province; a city below it reads "province code". */
export function useRegionWords() {
  const { t, te } = useI18n()
  function nameOf(region: number): string {
    const province = Math.floor(region / 10_000) * 10_000
    const name = te(`codes.provinces.${province}`, 'zh') ? t(`codes.provinces.${province}`) : String(province)
    return region === province ? name : `${name} ${region}`
  }
  return { nameOf }
}
