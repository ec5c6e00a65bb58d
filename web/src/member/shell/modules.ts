import type { MemberModule } from './memberModule'

const found = import.meta.glob<{ default: MemberModule }>('../modules/*/index.ts', { eager: true })

export const modules: MemberModule[] = Object.values(found).map((file) => file.default).sort((a, b) => a.order - b.order)
