import path from 'node:path'
import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { lineOf } from './problems.mjs'

const rpx = /(-?\d*\.?\d+)rpx\b/g
const vh = /(-?\d*\.?\d+)vh\b/g

/**
 * WXSS as CSS. A page's sheet holds inside its page; a component's class names carry the component's prefix.
 * @param {import('./appFolder.mjs').AppFolder} folder
 * @param {string} file
 * @param {{ page?: string, prefix?: string }} scope of a page, of a component, or neither: everywhere
 * @param {Set<string>} builtIns
 * @param {import('./problems.mjs').Problems} problems
 */
export function compileSheet(folder, file, scope, builtIns, problems) {
  const root = inlined(folder, file, problems, [])
  if (!root) return ''
  root.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(rpx, (_, amount) => `${round(Number(amount) / 7.5)}vw`)
      .replace(vh, (_, amount) => `calc(var(--page-height, 1vh) * ${amount})`)
  })
  const rewrite = selectorParser((selectors) => rewriteSelectors(selectors, scope, builtIns))
  const free = postcss.root()
  root.walkRules((rule) => {
    if (rule.parent?.type !== 'atrule' || !/keyframes$/.test(/** @type {any} */ (rule.parent).name)) rule.selector = rewrite.processSync(rule.selector)
  })
  root.walkAtRules((rule) => {
    if (/keyframes$|^font-face$|^charset$/.test(rule.name)) free.append(rule.remove())
  })
  const text = root.toString()
  return free.toString() + '\n' + (scope.page ? `@scope (wx-page[is="${scope.page}"]) {\n${text}\n}` : text)
}

/** @returns {import('postcss').Root | null} */
function inlined(/** @type {import('./appFolder.mjs').AppFolder} */ folder, /** @type {string} */ file, /** @type {any} */ problems, /** @type {string[]} */ from) {
  const text = folder.read(file)
  if (text === null) return null
  let root
  try {
    root = postcss.parse(text, { from: file })
  } catch (error) {
    problems.add(file, /** @type {any} */ (error).line ?? 0, `the style sheet cannot be read: ${/** @type {any} */ (error).reason}`)
    return null
  }
  root.walkAtRules('import', (rule) => {
    const named = /^(?:url\()?\s*["']?([^"')]+)["']?\s*\)?/.exec(rule.params)?.[1] ?? ''
    const target = named.startsWith('/') ? named.slice(1) : path.posix.join(path.posix.dirname(file), named)
    if (!folder.has(target)) problems.add(file, lineOf(text, rule.source?.start?.offset ?? 0), `there is no style sheet ${named}`)
    const inner = from.includes(target) ? null : inlined(folder, target, problems, [...from, file])
    if (inner) rule.replaceWith(inner.nodes)
    else rule.remove()
  })
  return root
}

/** @param {import('postcss-selector-parser').Root} selectors @param {{ page?: string, prefix?: string }} scope @param {Set<string>} builtIns */
function rewriteSelectors(selectors, scope, builtIns) {
  selectors.walk((node) => {
    if (node.type === 'class' && scope.prefix) node.value = `${scope.prefix}--${node.value}`
    else if (node.type === 'id') node.replaceWith(selectorParser.attribute(/** @type {any} */ ({ attribute: 'id', operator: '$=', value: `--${node.value}`, quoteMark: '"', raws: {} })))
    else if (node.type === 'pseudo' && node.value === ':host') node.replaceWith(selectorParser.attribute(/** @type {any} */ ({ attribute: 'wx-host', operator: '=', value: scope.prefix, quoteMark: '"', raws: {} })))
    else if (node.type === 'tag' && node.value === 'page') node.value = scope.page ? ':scope' : 'wx-page'
    else if (node.type === 'tag' && builtIns.has(node.value)) node.value = `wx-${node.value}`
  })
}

const round = (/** @type {number} */ number) => Math.round(number * 1e8) / 1e8
