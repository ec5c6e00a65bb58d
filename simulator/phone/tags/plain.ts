import { urlOf } from '../files'
import { make } from '../../desk/make'
import type { TagSpec } from './tag'

/** Tags that only show something. */
export const plainTags: Record<string, TagSpec> = {
  view: {},
  text: { attributes: { selectable: [Boolean], userSelect: [Boolean], space: [String], decode: [Boolean] } },
  'cover-view': {},
  'root-portal': { attributes: { enable: [Boolean, true] } },
  'page-container': { attributes: { show: [Boolean] }, setup: ({ node }) => (data) => node.toggleAttribute('hidden', !data.show) },
  'page-meta': { attributes: { pageStyle: [String], rootFontSize: [String], backgroundColor: [String] } },
  image: { attributes: imageAttributes(), setup: image },
  'cover-image': { attributes: imageAttributes(), setup: image },
  icon: {
    attributes: { type: [String], size: [null, 23], color: [String] },
    setup: ({ node }) => (data) => {
      node.textContent = { success: '✓', success_no_circle: '✓', info: 'i', warn: '!', waiting: '…', cancel: '×', download: '↓', search: '⌕', clear: '×', circle: '○' }[String(data.type)] ?? ''
      node.dataset.type = String(data.type)
      node.style.fontSize = `${parseFloat(String(data.size)) * 0.7}px`
      node.style.width = node.style.height = `${parseFloat(String(data.size))}px`
      if (data.color) node.style.backgroundColor = String(data.color)
    },
  },
  progress: {
    attributes: { percent: [Number, 0], showInfo: [Boolean], strokeWidth: [null, 6], activeColor: [String, '#09BB07'], color: [String], backgroundColor: [String, '#EBEBEB'], active: [Boolean] },
    setup: ({ node }) => {
      const bar = make('i', make('div', node, 'progress-track'))
      node.setAttribute('role', 'progressbar')
      return (data) => {
        bar.style.cssText = `width:${data.percent}%;background:${data.color || data.activeColor}`
        bar.parentElement?.style.setProperty('height', `${data.strokeWidth}px`)
        node.setAttribute('aria-valuenow', String(data.percent))
      }
    },
  },
  'rich-text': {
    attributes: { nodes: [null], space: [String] },
    setup: ({ node }) => {
      const place = make('div', node)
      return (data) => place.replaceChildren(...richNodes(data.nodes))
    },
  },
}

function imageAttributes(): NonNullable<TagSpec['attributes']> {
  return { src: [String], mode: [String, 'scaleToFill'], lazyLoad: [Boolean], webp: [Boolean], showMenuByLongpress: [Boolean] }
}

function image({ node, emit }: Parameters<NonNullable<TagSpec['setup']>>[0]) {
  const picture = make('img', node)
  picture.alt = ''
  picture.onload = () => emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
  picture.onerror = () => emit('error', { errMsg: `GET ${picture.src} failed` })
  const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill', center: 'none' }
  return (data: Record<string, unknown>) => {
    const url = urlOf(String(data.src ?? ''), node.closest('wx-page')?.getAttribute('is') ?? '')
    if (picture.getAttribute('src') !== url) url ? picture.setAttribute('src', url) : picture.removeAttribute('src')
    node.dataset.mode = String(data.mode)
    picture.style.objectFit = fits[String(data.mode)] ?? 'fill'
  }
}

const allowed = new Set('a abbr article b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre q section small span strong sub sup table tbody td tfoot th thead tr u ul'.split(' '))

interface RichNode {
  type?: 'node' | 'text'
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** The nodes of a rich text; names that WeChat does not show and everything that could run are left out. */
function richNodes(nodes: unknown): Node[] {
  if (typeof nodes === 'string') {
    const parsed = new DOMParser().parseFromString(nodes, 'text/html')
    return [...parsed.body.childNodes].flatMap(cleaned)
  }
  if (!Array.isArray(nodes)) return []
  return (nodes as RichNode[]).flatMap((one): Node[] => {
    if (one.type === 'text') return [document.createTextNode(one.text ?? '')]
    if (!one.name || !allowed.has(one.name)) return []
    const node = document.createElement(one.name)
    for (const [name, value] of Object.entries(one.attrs ?? {})) if (!name.startsWith('on')) node.setAttribute(name, value)
    node.append(...richNodes(one.children))
    return [node]
  })
}

function cleaned(node: Node): Node[] {
  if (node instanceof Text) return [node.cloneNode()]
  if (!(node instanceof HTMLElement) || !allowed.has(node.localName)) return []
  const copy = document.createElement(node.localName)
  for (const { name, value } of node.attributes) if (/^(class|style|src|alt|width|height|colspan|rowspan)$/.test(name)) copy.setAttribute(name, value)
  copy.append(...[...node.childNodes].flatMap(cleaned))
  return [copy]
}
