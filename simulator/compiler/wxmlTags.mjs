/**
 * One tag of a template. Positions count characters of the file.
 * @typedef {{ name: string, nameAt: number, closing: boolean, line: number, attributes: Record<string, string | true> }} Tag
 */

const attribute = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/**
 * All tags of a template in their order. Comments, the code inside <wxs> and braces in text are passed over.
 * @param {string} text
 * @returns {Tag[]}
 */
export function tagsOf(text) {
  /** @type {Tag[]} */
  const tags = []
  let at = 0
  let line = 1
  const moveTo = (/** @type {number} */ next) => {
    for (; at < next; at++) if (text[at] === '\n') line++
  }
  const past = (/** @type {string} */ mark) => {
    const found = text.indexOf(mark, at)
    moveTo(found < 0 ? text.length : found + mark.length)
  }
  while (at < text.length) {
    if (text.startsWith('<!--', at)) past('-->')
    else if (text.startsWith('{{', at)) past('}}')
    else if (text[at] === '<' && /[a-zA-Z/]/.test(text[at + 1] ?? '')) {
      const end = endOfTag(text, at)
      const closing = text[at + 1] === '/'
      const nameAt = at + (closing ? 2 : 1)
      const name = /^[^\s/>]+/.exec(text.slice(nameAt, end))?.[0] ?? ''
      const inside = text.slice(nameAt + name.length, end - 1)
      const tag = { name, nameAt, closing, line, attributes: attributesOf(inside) }
      tags.push(tag)
      moveTo(end)
      if (name === 'wxs' && !closing && !inside.trimEnd().endsWith('/')) past('</wxs>')
    } else moveTo(at + 1)
  }
  return tags
}

/** @param {string} text @param {number} start */
function endOfTag(text, start) {
  let quote = ''
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at + 1
  }
  return text.length
}

/** @param {string} inside */
function attributesOf(inside) {
  /** @type {Record<string, string | true>} */
  const attributes = {}
  for (const [, name = '', double, single] of inside.matchAll(attribute)) attributes[name] = double ?? single ?? true
  return attributes
}

const handler = /^(?:capture-)?(?:mut-bind|bind|catch):?([a-z].*)$/i

/**
 * The method that a template names for an event, or nothing when the attribute is no event or its value is computed.
 * @param {string} name
 * @param {string | true} value
 */
export function handlerOf(name, value) {
  const event = handler.exec(name)?.[1]
  return event && typeof value === 'string' && value && !value.includes('{{') ? value : null
}
