import fs from 'node:fs'
import path from 'node:path'

/** A mini program as WeChat takes it. Names inside it are relative and use slashes. */
export class AppFolder {
  /** @param {string} root */
  constructor(root) {
    this.root = path.resolve(root)
  }

  /** @param {string} file */
  has(file) {
    const full = path.join(this.root, file)
    return full.startsWith(this.root) && fs.existsSync(full) && fs.statSync(full).isFile()
  }

  /** @param {string} file @returns {string | null} */
  read(file) {
    return this.has(file) ? fs.readFileSync(path.join(this.root, file), 'utf8') : null
  }

  /** @param {string} file @param {import('./problems.mjs').Problems} problems @returns {any} */
  json(file, problems) {
    const text = this.read(file)
    if (text === null) return null
    try {
      return JSON.parse(text)
    } catch (error) {
      problems.add(file, 0, `it is not JSON: ${/** @type {Error} */ (error).message}`)
      return null
    }
  }

  /** Pictures, sounds and fonts: everything that is copied as it is. @returns {string[]} */
  assets() {
    return fs.readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => !/\.(js|ts|map|json|wxml|wxss|wxs|md)$/.test(file) && this.has(file))
  }

  /**
   * The file behind a name in require() or usingComponents: beside the file that names it, from the root, or a package in miniprogram_npm.
   * @param {string} named
   * @param {string} from the file that names it
   * @param {string[]} endings tried in their order
   */
  resolve(named, from, endings) {
    const tries = named.startsWith('/') ? [named.slice(1)] : [path.posix.join(path.posix.dirname(from), named)]
    if (!/^[./]/.test(named)) {
      for (let folder = path.posix.dirname(from); ; folder = path.posix.dirname(folder)) {
        tries.push(path.posix.join(folder, 'miniprogram_npm', named))
        if (folder === '.') break
      }
    }
    for (const tried of tries) {
      const ending = endings.find((one) => !tried.startsWith('..') && this.has(tried + one))
      if (ending !== undefined) return path.posix.normalize(tried + ending)
    }
    return null
  }
}
