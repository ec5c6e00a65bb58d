import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { transform } from 'esbuild'

/**
 * TypeScript becomes CommonJS file by file, words become modules, markup and styles are copied, and of WeUI only what some page uses.
 * @param apiBase where the server is: an origin without a slash at the end
 */
export async function buildWeapp({ source, modules, target, apiBase }) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const path of filesBelow(source)) {
    if (!isShipped(path)) continue
    await build(join(source, path), join(target, path), apiBase)
  }
  copyWeui(source, modules, target)
}

function isShipped(path) {
  return !/(\.test\.ts|\.d\.ts)$/.test(path) && !/^(generated|testing)\//.test(path)
}

async function build(from, to, apiBase) {
  mkdirSync(dirname(to), { recursive: true })
  if (extname(from) === '.ts') {
    writeFileSync(to.replace(/\.ts$/, '.js'), await script(from, apiBase))
  } else if (/[\\/]i18n[\\/][^\\/]+\.json$/.test(from)) {
    // WeChat cannot require JSON: the words become a module.
    writeFileSync(`${to}.js`, `module.exports = ${JSON.stringify(JSON.parse(readFileSync(from, 'utf8')))};\n`)
  } else {
    cpSync(from, to)
  }
}

async function script(path, apiBase) {
  const { code } = await transform(readFileSync(path, 'utf8'), {
    loader: 'ts', format: 'cjs', target: 'es2017', sourcefile: path, minifyWhitespace: true, minifySyntax: true,
    define: { API_BASE: JSON.stringify(apiBase) },
  })
  return code.replaceAll(/require\("([^"]+\.json)"\)/g, 'require("$1.js")')
}

/** Follows usingComponents, style imports and requires from what the pages name, and copies nothing else. */
function copyWeui(source, modules, target) {
  const home = join(modules, 'weui-miniprogram/miniprogram_dist')
  const done = new Set()
  const take = (path) => {
    if (done.has(path) || !existsSync(path)) return
    done.add(path)
    const to = join(target, 'miniprogram_npm/weui-miniprogram', relative(home, path))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(path, to)
    for (const next of namedIn(path)) take(next)
  }
  const takeComponent = (base) => ['.js', '.json', '.wxml', '.wxss'].forEach((suffix) => take(base + suffix))

  function namedIn(path) {
    const text = readFileSync(path, 'utf8')
    const near = (name) => resolve(dirname(path), name)
    if (path.endsWith('.json')) {
      Object.values(JSON.parse(text).usingComponents ?? {}).forEach((name) => takeComponent(near(name)))
      return []
    }
    if (path.endsWith('.wxss')) return [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, name]) => near(name))
    if (path.endsWith('.js')) {
      return [...text.matchAll(/require\(["'](\.[^"']+)["']\)/g)].map(([, name]) => near(name.endsWith('.js') ? name : `${name}.js`))
    }
    return [...text.matchAll(/(?:src)="(\.[^"]+\.(?:wxs|wxml))"/g)].map(([, name]) => near(name))
  }

  for (const path of filesBelow(source)) {
    const text = /\.(json|wxss)$/.test(path) ? readFileSync(join(source, path), 'utf8') : ''
    for (const [, name] of text.matchAll(/"weui-miniprogram\/([^"]+)"/g)) takeComponent(join(home, name))
    for (const [, name] of text.matchAll(/miniprogram_npm\/weui-miniprogram\/([^"']+\.wxss)/g)) take(join(home, name))
  }
}

export function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesBelow(folder, path) : [path]
  })
}
