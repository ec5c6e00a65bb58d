/** What stands in the way of running an app, each with its place. A build with a problem fails. */
export class Problems {
  constructor() {
    /** @type {{ file: string, line: number, text: string }[]} */
    this.all = []
    /** @type {string[]} what packages do wrong without the app being able to mend it */
    this.notes = []
  }

  /**
   * @param {string} file
   * @param {number} line 0 when the whole file is meant
   * @param {string} text
   */
  add(file, line, text) {
    if (!this.all.some((one) => one.file === file && one.line === line && one.text === text)) this.all.push({ file, line, text })
  }

  /** A mistake in a package is worth a note only: it may never be reached, and the phone complains when it is. */
  addUnlessPackage(/** @type {string} */ file, /** @type {number} */ line, /** @type {string} */ text) {
    if (file.includes('miniprogram_npm/')) this.notes.push(`${file}:${line}  ${text}`)
    else this.add(file, line, text)
  }

  toString() {
    return this.all.map(({ file, line, text }) => `${file}${line ? `:${line}` : ''}  ${text}`).join('\n')
  }
}

/** @param {string} text @param {number} offset */
export const lineOf = (text, offset) => text.slice(0, offset).split('\n').length
