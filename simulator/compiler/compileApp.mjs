import { AppFolder } from './appFolder.mjs'
import { Problems } from './problems.mjs'
import { methodsOf } from './rehearsal.mjs'
import { Scripts } from './scripts.mjs'
import { Templates } from './templates.mjs'
import { compileSheet } from './wxss.mjs'

/**
 * Compiles a mini program for the phone.
 * @param {{ app: string, builtIns: Set<string>, simulated: Set<string> }} input the folder as WeChat takes it, WeChat's tags, names of wx
 * @returns {{ script: string, style: string, assets: string[], folder: AppFolder, problems: Problems }}
 */
export function compileApp({ app, builtIns, simulated }) {
  const folder = new AppFolder(app)
  const problems = new Problems()
  const appJson = folder.json('app.json', problems) ?? {}
  const scripts = new Scripts(folder, simulated, problems)
  const templates = new Templates(folder, builtIns, problems)
  const pages = pagesOf(appJson)
  if (pages.length === 0) problems.add('app.json', 0, 'it names no pages')
  /** @type {Record<string, any>} */
  const components = {}
  const handlers = []
  const sheets = [compileSheet(folder, 'app.wxss', {}, builtIns, problems)]
  /** @type {string[]} */
  const pageSheets = []
  const global = usedBy('app.json', appJson)
  const waiting = [...pages, ...Object.values(global)]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (components[name]) continue
    const isPage = pages.includes(name)
    const config = folder.json(`${name}.json`, problems) ?? {}
    const using = { ...global, ...usedBy(`${name}.json`, config) }
    const prefix = `c${Object.keys(components).length}`
    const ownScope = !isPage && !/shared$/.test(config.styleIsolation ?? '') || /^(page-)?(isolated|apply-shared)$/.test(config.styleIsolation ?? '')
    components[name] = { config: { ...config, component: !isPage || config.component, usingComponents: rooted(using) }, prefix }
    if (!folder.has(`${name}.js`)) problems.add(`${name}.js`, 0, 'there is no such script')
    scripts.add(`${name}.js`)
    const tags = new Set([...Object.keys(using), ...Object.keys(config.componentGenerics ?? {})])
    for (const handler of templates.add(name, tags)) handlers.push({ ...handler, component: `${name}.js` })
    const scope = isPage ? { page: name } : ownScope ? { prefix } : {}
    ;(isPage ? pageSheets : sheets).push(compileSheet(folder, `${name}.wxss`, scope, builtIns, problems))
    waiting.push(...Object.values(using))
  }
  scripts.add('app.js')
  const methods = methodsOf(scripts.modules, Object.keys(components).map((name) => `${name}.js`), problems)
  for (const { file, line, name, component } of handlers) {
    if (methods[component] && !methods[component]?.has(name)) problems.addUnlessPackage(file, line, `no method '${name}' in ${component} for this event`)
  }
  return { script: bundle(appJson, pages, components, scripts, templates), style: [...sheets, ...pageSheets].join('\n'), assets: folder.assets(), folder, problems }

  /** The components that a file names, by tag, as paths without an ending. @param {string} file @param {any} config @returns {Record<string, string>} */
  function usedBy(file, config) {
    /** @type {Record<string, string>} */
    const used = {}
    for (const [tag, named] of Object.entries(config.usingComponents ?? {})) {
      const found = folder.resolve(String(named), file, ['.json', '/index.json'])
      if (found) used[tag] = found.replace(/\.json$/, '')
      else problems.add(file, 0, `there is no component '${named}' for <${tag}>`)
    }
    return used
  }
}

/** @param {any} appJson @returns {string[]} */
function pagesOf(appJson) {
  const inPackages = [...(appJson.subPackages ?? []), ...(appJson.subpackages ?? [])]
    .flatMap((/** @type {any} */ one) => one.pages.map((/** @type {string} */ page) => `${one.root.replace(/\/$/, '')}/${page}`))
  return [...(appJson.pages ?? []), ...inPackages]
}

const rooted = (/** @type {Record<string, string>} */ used) => Object.fromEntries(Object.entries(used).map(([tag, name]) => [tag, `/${name}`]))

// What a script of a mini program must not see of the browser, so that what fails in WeChat fails here.
const hidden = ['window', 'document', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest', 'navigator', 'location', 'history', 'self', 'top', 'parent', 'frames',
  'globalThis', 'Notification', 'alert', 'confirm', 'prompt', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob', 'File', 'FileReader', 'FormData', 'Headers', 'Request',
  'Response', 'WebSocket', 'EventSource', 'Worker', 'crypto', 'atob', 'btoa', 'structuredClone', 'AbortController', 'requestAnimationFrame', 'cancelAnimationFrame', 'Image', 'customElements']
export const given = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'global', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'console']

/** @param {any} appJson @param {string[]} pages @param {Record<string, any>} components @param {Scripts} scripts @param {Templates} templates */
function bundle(appJson, pages, components, scripts, templates) {
  const modules = Object.entries(scripts.modules).map(([file, { code, requires }]) =>
    `${JSON.stringify(file)}: { requires: ${JSON.stringify(requires)}, body(${given.join(', ')}) { "use strict"; return (function (${hidden.join(', ')}) {\n${code}\n}).call(undefined) } }`)
  return `self.miniProgram = {
appJson: ${JSON.stringify(appJson)},
pages: ${JSON.stringify(pages)},
components: ${JSON.stringify(components)},
templates: () => ${templates.toString()},
modules: {
${modules.join(',\n')}
}
}
`
}
