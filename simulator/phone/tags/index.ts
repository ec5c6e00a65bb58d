import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import names from '../builtInTags.json'
import { actionTags } from './actions'
import { canvasTags } from './canvas'
import { containerTags } from './containers'
import { formTags } from './forms'
import { plainTags } from './plain'
import { defineTag, type TagSpec } from './tag'

const specs: Record<string, TagSpec> = { ...plainTags, ...formTags, ...containerTags, ...actionTags, ...canvasTags }

/** Defines WeChat's own tags. The compiler knows them from builtInTags.json, so both must name the same. */
export function defineTags(space: glassEasel.ComponentSpace) {
  const missing = names.filter((name) => !specs[name])
  const unnamed = Object.keys(specs).filter((name) => !names.includes(name))
  if (missing.length + unnamed.length > 0) throw new Error(`builtInTags.json and the tags differ: ${[...missing, ...unnamed].join(' ')}`)
  for (const [name, spec] of Object.entries(specs)) defineTag(space, name, spec)
}
