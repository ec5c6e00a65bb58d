import vm from 'node:vm'

/**
 * Loads the scripts once with a WeChat in which everything answers something, to learn which methods each component has.
 * @param {Record<string, import('./scripts.mjs').Module>} modules
 * @param {string[]} entries files of components and pages
 * @param {import('./problems.mjs').Problems} problems
 * @returns {Record<string, Set<string> | null>} by file; nothing where a component could not be read
 */
export function methodsOf(modules, entries, problems) {
  /** @type {Record<string, any>} */
  const loaded = {}
  /** @type {any} */
  let registered = null
  const anything = anyAnswer()
  const sandbox = vm.createContext({ setTimeout() {}, setInterval() {}, clearTimeout() {}, clearInterval() {}, console: anything, Promise, URL: anything })
  const names = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'global']
  const load = (/** @type {string} */ file) => {
    if (loaded[file]) return loaded[file].exports
    const module = (loaded[file] = { exports: {} })
    const { code, requires } = modules[file] ?? { code: '', requires: {} }
    const body = vm.runInContext(`(function (${names.join(', ')}) {${code}\n})`, sandbox, { filename: file })
    body(
      (/** @type {string} */ named) => load(requires[named] ?? ''), module, module.exports, anything, () => {},
      (/** @type {any} */ definition) => (registered = { page: true, definition }),
      (/** @type {any} */ definition) => (registered = { page: false, definition }),
      (/** @type {any} */ definition) => ({ definition }), () => anything, () => [], {},
    )
    return module.exports
  }
  /** @type {Record<string, Set<string> | null>} */
  const methods = {}
  for (const entry of entries) {
    registered = null
    try {
      load(entry)
      if (!registered) problems.add(entry, 0, 'it calls neither Page nor Component')
      methods[entry] = registered ? methodNames(registered) : null
    } catch (error) {
      problems.add(entry, 0, `it cannot be loaded: ${/** @type {Error} */ (error).message}`)
      methods[entry] = null
    }
  }
  return methods
}

/** @param {{ page: boolean, definition: any }} component */
function methodNames({ page, definition }) {
  const names = new Set(Object.keys(definition.methods ?? {}))
  if (page) for (const [name, value] of Object.entries(definition)) if (typeof value === 'function') names.add(name)
  for (const behavior of definition.behaviors ?? []) {
    if (behavior?.definition) for (const name of methodNames({ page: false, definition: behavior.definition })) names.add(name)
  }
  return names
}

/** A value that can be called, read and awaited, whatever it is asked for. */
function anyAnswer() {
  /** @type {any} */
  const answer = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? [][Symbol.iterator] : name === 'then' ? undefined : answer),
    apply: () => answer,
    construct: () => answer,
  })
  return answer
}
