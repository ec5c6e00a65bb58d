/** What stands in the way of running an app, each with its place. A build with a problem fails. */
export class Problems {
  constructor() {
    /** @type {{ file: string, line: number, text: string }[]} */
    this.all = []
  }

  /**
   * @param {string} file
   * @param {number} line 0 when the whole file is meant
   * @param {string} text
   */
  add(file, line, text) {
    if (!this.all.some((one) => one.file === file && one.line === line && one.text === text)) this.all.push({ file, line, text })
  }

  toString() {
    return this.all.map(({ file, line, text }) => `${file}${line ? `:${line}` : ''}  ${text}`).join('\n')
  }
}

/** @param {string} text @param {number} offset */
export const lineOf = (text, offset) => text.slice(0, offset).split('\n').length
