import { transformSync } from 'esbuild'
import ts from 'typescript'

/**
 * @typedef {{ code: string, requires: Record<string, string> }} Module
 * @typedef {import('./appFolder.mjs').AppFolder} AppFolder
 * @typedef {import('./problems.mjs').Problems} Problems
 */

/** Compiles scripts and whatever they require, and checks what they use of WeChat. */
export class Scripts {
  /** @param {AppFolder} folder @param {Set<string>} simulated names of wx @param {Problems} problems */
  constructor(folder, simulated, problems) {
    this.folder = folder
    this.simulated = simulated
    this.problems = problems
    /** @type {Record<string, Module>} by file */
    this.modules = {}
  }

  /** @param {string} file */
  add(file) {
    const text = this.folder.read(file)
    if (text === null || this.modules[file]) return
    const code = this.#translated(file, text)
    if (code === null) return
    /** @type {Module} */
    const module = { code, requires: {} }
    this.modules[file] = module
    this.#checkWx(file, text)
    for (const named of requiredBy(code)) {
      const target = this.folder.resolve(named, file, ['', '.js', '/index.js'])
      if (target?.endsWith('.js')) {
        module.requires[named] = target
        this.add(target)
      } else this.problems.add(file, lineWith(text, named), `there is no module '${named}'`)
    }
  }

  /** @param {string} file @param {string} text */
  #translated(file, text) {
    try {
      return transformSync(text, { loader: 'js', format: 'cjs', target: 'es2020', sourcefile: file }).code
    } catch (error) {
      for (const { text: why, location } of /** @type {any} */ (error).errors) this.problems.add(file, location?.line ?? 0, why)
      return null
    }
  }

  /** Reading a member of wx that is not simulated is a problem, unless the app asks whether it is there. @param {string} file @param {string} text */
  #checkWx(file, text) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
    const check = (/** @type {string} */ name, /** @type {ts.Node} */ node) => {
      if (this.simulated.has(name) || isAsked(node)) return
      this.problems.addUnlessPackage(file, source.getLineAndCharacterOfPosition(node.getStart()).line + 1, `wx.${name} is not simulated`)
    }
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isPropertyAccessExpression(node) && isWx(node.expression)) check(node.name.text, node)
      if (ts.isElementAccessExpression(node) && isWx(node.expression) && ts.isStringLiteral(node.argumentExpression)) check(node.argumentExpression.text, node)
      if (ts.isVariableDeclaration(node) && node.initializer && isWx(node.initializer) && ts.isObjectBindingPattern(node.name)) {
        for (const element of node.name.elements) check((element.propertyName ?? element.name).getText(), element)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
}

const isWx = (/** @type {ts.Node} */ node) => ts.isIdentifier(node) && node.text === 'wx'

/** Whether a name is only asked for: `typeof wx.x`, `if (wx.x)`, `wx.x && …`, `wx.x ? … : …`, `!wx.x`, or it is called as `wx.x?.()`. */
function isAsked(/** @type {ts.Node} */ node) {
  const parent = node.parent
  return ts.isTypeOfExpression(parent) || ts.isPrefixUnaryExpression(parent) || (ts.isIfStatement(parent) && parent.expression === node)
    || (ts.isConditionalExpression(parent) && parent.condition === node)
    || (ts.isBinaryExpression(parent) && parent.left === node && /^(&&|\|\||===|!==|==|!=|\?\?)$/.test(parent.operatorToken.getText()))
    || (ts.isCallExpression(parent) && parent.questionDotToken !== undefined)
    || isGuarded(node)
}

/** `wx.x && wx.x()` and `if (wx.x) wx.x()`: the use stands behind a question for the same name. */
function isGuarded(/** @type {ts.Node} */ node) {
  const asked = node.getText()
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    const condition = ts.isIfStatement(outer) && outer.thenStatement === inner ? outer.expression
      : ts.isConditionalExpression(outer) && outer.whenTrue === inner ? outer.condition
      : ts.isBinaryExpression(outer) && outer.right === inner && outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? outer.left : null
    if (condition && condition.getText().includes(asked)) return true
  }
  return false
}

/** @param {string} code */
function requiredBy(code) {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS)
  /** @type {Set<string>} */
  const names = new Set()
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require') {
      const [named] = node.arguments
      if (named && ts.isStringLiteral(named)) names.add(named.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

const lineWith = (/** @type {string} */ text, /** @type {string} */ part) => text.split('\n').findIndex((line) => line.includes(part)) + 1
