import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { compileApp } from './compiler/compileApp.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const names = (/** @type {string} */ file) => new Set(JSON.parse(fs.readFileSync(path.join(here, file), 'utf8')))

/**
 * Writes the simulator with a mini program in it.
 * @param {{ app: string, out: string, config?: string }} input
 * @returns {import('./compiler/problems.mjs').Problems} when it has any, nothing was written
 */
export function build({ app, out, config }) {
  const compiled = compileApp({ app, builtIns: names('phone/builtInTags.json'), simulated: names('phone/wx/simulated.json') })
  if (compiled.problems.all.length > 0) return compiled.problems
  const settings = { ...(config ? JSON.parse(fs.readFileSync(config, 'utf8')) : {}) }
  fs.rmSync(out, { recursive: true, force: true })
  fs.mkdirSync(path.join(out, 'app'), { recursive: true })
  fs.writeFileSync(path.join(out, 'app.js'), compiled.script)
  fs.writeFileSync(path.join(out, 'app.css'), compiled.style)
  fs.writeFileSync(path.join(out, 'simulator.json'), JSON.stringify(settings))
  for (const asset of compiled.assets) {
    fs.mkdirSync(path.dirname(path.join(out, 'app', asset)), { recursive: true })
    fs.copyFileSync(path.join(compiled.folder.root, asset), path.join(out, 'app', asset))
  }
  buildSync({
    entryPoints: { phone: path.join(here, 'phone/main.ts'), desk: path.join(here, 'desk/main.ts') },
    outdir: out, bundle: true, format: 'esm', target: 'es2022', minify: true, sourcemap: false, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  for (const file of ['phone/phone.html', 'phone/phone.css', 'desk/index.html', 'desk/desk.css']) fs.copyFileSync(path.join(here, file), path.join(out, path.basename(file)))
  return compiled.problems
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { app: { type: 'string' }, out: { type: 'string' }, config: { type: 'string' } } })
  if (!values.app || !values.out) {
    console.error('node build.mjs --app FOLDER --out FOLDER [--config FILE]')
    process.exit(2)
  }
  const problems = build({ app: values.app, out: values.out, config: values.config })
  if (problems.all.length > 0) {
    console.error(`${problems}\n${problems.all.length === 1 ? 'One problem' : `${problems.all.length} problems`}; nothing was built.`)
    process.exit(1)
  }
  for (const note of problems.notes) console.warn(`note: ${note}`)
  console.log(`Built ${values.app} into ${values.out}`)
}
