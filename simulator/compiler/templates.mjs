import path from 'node:path'
import { createRequire } from 'node:module'
import { lineOf } from './problems.mjs'
import { handlerOf, tagsOf } from './wxmlTags.mjs'

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler')

const structural = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot'])

/** Compiles templates with what they import and the WXS they use, and checks their tags. */
export class Templates {
  /** @param {import('./appFolder.mjs').AppFolder} folder @param {Set<string>} builtIns @param {import('./problems.mjs').Problems} problems */
  constructor(folder, builtIns, problems) {
    this.folder = folder
    this.builtIns = builtIns
    this.problems = problems
    this.group = new TmplGroup()
    /** @type {Set<string>} */
    this.scripts = new Set()
    /** @type {Set<string>} */
    this.added = new Set()
    // WXS that listens to events or properties works with descriptions of nodes, which the phone makes.
    this.group.setExtraRuntimeScript('Q.A=function(f){return self.wxsChange?self.wxsChange(f):f};Q.C=function(e,v,f,p){return self.wxsEvent?self.wxsEvent(e,v,f,p):f.apply(e,[v])};')
  }

  /**
   * Adds the template of a component and what it imports.
   * @param {string} name path without an ending
   * @param {Set<string>} components names of the tags that the component may use beside WeChat's own
   * @returns {{ file: string, line: number, name: string }[]} the methods it names for events
   */
  add(name, components, visited = new Set()) {
    const file = `${name}.wxml`
    if (visited.has(file)) return []
    visited.add(file)
    const text = this.folder.read(file)
    if (text === null) {
      this.problems.add(file, 0, 'there is no such template')
      return []
    }
    const tags = tagsOf(text)
    const handlers = []
    for (const tag of tags) {
      if (!structural.has(tag.name) && !components.has(tag.name) && !this.builtIns.has(tag.name)) {
        this.problems.add(file, tag.line, `unknown tag <${tag.name}>: it is neither one of WeChat's nor in usingComponents`)
      }
      for (const [attribute, value] of Object.entries(tag.attributes)) {
        const method = handlerOf(attribute, value)
        if (method) handlers.push({ file, line: tag.line, name: method })
      }
    }
    if (!this.added.has(file)) this.#compile(name, text, tags, components)
    for (const dependency of this.group.getDirectDependencies(name)) handlers.push(...this.add(dependency, components, visited))
    for (const script of this.group.getScriptDependencies(name)) this.#addScript(script, file, text)
    return handlers
  }

  /** @param {string} name @param {string} text @param {import('./wxmlTags.mjs').Tag[]} tags @param {Set<string>} components */
  #compile(name, text, tags, components) {
    this.added.add(`${name}.wxml`)
    let renamed = text
    for (const tag of [...tags].reverse()) {
      if (this.builtIns.has(tag.name) && !components.has(tag.name)) renamed = `${renamed.slice(0, tag.nameAt)}wx-${renamed.slice(tag.nameAt)}`
    }
    for (const warning of this.group.addTmpl(name, renamed)) {
      this.problems.add(`${name}.wxml`, warning.startLine + 1, warning.message)
    }
    for (const module of this.group.getInlineScriptModuleNames(name)) {
      this.group.setInlineScript(name, module, plainScript(this.group.getInlineScript(name, module)))
    }
  }

  /** @param {string} name path without an ending @param {string} from @param {string} fromText */
  #addScript(name, from, fromText) {
    if (this.scripts.has(name)) return
    this.scripts.add(name)
    const text = this.folder.read(`${name}.wxs`)
    if (text === null) {
      this.problems.add(from, lineOf(fromText, Math.max(0, fromText.indexOf(path.posix.basename(name)))), `there is no WXS module ${name}.wxs`)
      return
    }
    this.group.addScript(name, plainScript(text))
    for (const [, named = ''] of text.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      this.#addScript(path.posix.join(path.posix.dirname(name), named).replace(/\.wxs$/, ''), `${name}.wxs`, text)
    }
  }

  /** An expression whose value holds all templates. */
  toString() {
    return this.group.getTmplGenObjectGroups()
  }
}

/** In WXS a constructor is a word, and modules are named with their ending. @param {string} text */
const plainScript = (text) => text
  .replace(/([\w$\])]+(?:\.[\w$]+)*)\.constructor\b/g, 'wxsKind($1)')
  .replace(/(require\(\s*['"][^'"]+?)\.wxs(['"]\s*\))/g, '$1$2')
