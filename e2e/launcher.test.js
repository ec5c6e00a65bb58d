import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../mashang', import.meta.url))
const everyday = ['bash', 'env', 'dirname', 'sed', 'head', 'tr', 'readlink', 'mkdir', 'cat', 'cksum', 'find', 'sort', 'xargs', 'id', 'grep']
let folder

before(() => {
  folder = mkdtempSync(`${tmpdir()}/mashang-launcher-`)
})
after(() => rmSync(folder, { recursive: true, force: true }))

/** A machine that has these programs and JDKs of these versions and nothing else; the launcher looks only there. */
function machine({ programs = {}, jdks = [] }) {
  const home = mkdtempSync(`${folder}/machine-`)
  const bin = `${home}/bin`
  mkdirSync(bin)
  for (const name of everyday) symlinkSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(), `${bin}/${name}`)
  for (const [name, says] of Object.entries(programs)) executable(`${bin}/${name}`, `echo '${says}'`)
  for (const version of jdks) {
    const jdk = `${home}/jvm/jdk-${version}`
    mkdirSync(`${jdk}/bin`, { recursive: true })
    writeFileSync(`${jdk}/release`, `JAVA_VERSION="${version}.0.1"\n`)
    executable(`${jdk}/bin/javac`, 'true')
  }
  executable(`${home}/mashang`, readFileSync(launcher, 'utf8').replaceAll('/usr/lib/jvm/', `${home}/jvm/`).replaceAll('/Library/Java/', `${home}/none/`))
  return (...words) => {
    const ended = spawnSync('bash', [`${home}/mashang`, ...words], { encoding: 'utf8', env: { PATH: bin, HOME: home } })
    return { code: ended.status, lines: (ended.stdout + ended.stderr).trim().split('\n') }
  }
}

function executable(path, script) {
  writeFileSync(path, script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

function refuses(ended, code, words) {
  assert.equal(ended.code, code)
  assert.equal(ended.lines.length, 1, ended.lines.join('\n'))
  assert.match(ended.lines[0], words)
}

const node = { node: 'v22.1.0', npm: '10.0.0' }
const mvn = { mvn: 'Apache Maven 3.9.9 (x)' }

test('names the JDK that is needed when there are only older ones', () => {
  refuses(machine({ jdks: [17, 21], programs: { ...node, ...mvn } })('run'), 1, /JDK 25 or newer was not found\. Install one/)
})

test('names Node when it is missing or too old', () => {
  refuses(machine({ jdks: [25], programs: mvn })('run'), 1, /Node 20 or newer was not found\. Install Node/)
  refuses(machine({ jdks: [25], programs: { ...node, node: 'v18.20.0', ...mvn } })('run'), 1, /Node 20 or newer/)
})

test('names npm when only Node is there', () => {
  refuses(machine({ jdks: [26], programs: { node: 'v20.19.0', ...mvn } })('run'), 1, /npm was not found/)
})

test('names Maven when it is missing or too old', () => {
  refuses(machine({ jdks: [25], programs: node })('test'), 1, /Maven 3\.8 or newer was not found\. Install Maven/)
  refuses(machine({ jdks: [25], programs: { ...node, mvn: 'Apache Maven 3.6.3 (x)' } })('test'), 1, /Maven 3\.8 or newer/)
})

test('says plainly which words come later, and ends with 2', () => {
  const here = machine({ jdks: [25], programs: { ...node, ...mvn } })
  refuses(here('bench', 'dashboard'), 2, /'bench dashboard' is not there yet/)
})

test('refuses words it does not know, and ends with 2', () => {
  const here = machine({ jdks: [25], programs: { ...node, ...mvn } })
  refuses(here('run', '--fast'), 2, /run does not know '--fast'/)
  refuses(here('run', '--port', 'eighty'), 2, /--port needs a number, not 'eighty'/)
  refuses(here('run', '--data'), 2, /--data needs a folder/)
  refuses(here('test', '--only', 'everything'), 2, /there is no part 'everything'/)
  refuses(here('faults', '--fast'), 2, /faults does not know '--fast'/)
  refuses(here('faults', '--seed', 'luck'), 2, /--seed needs a number, not 'luck'/)
  refuses(here('bench', 'luck'), 2, /bench measures one of: .*claim/)
  refuses(here('attack', '--seed', 'luck'), 2, /--seed needs a number, not 'luck'/)
  refuses(here('verify-books', '--all'), 2, /verify-books does not know '--all'/)
  assert.equal(here('dance').code, 2)
})

test('helps', () => {
  const ended = machine({})('help')
  assert.equal(ended.code, 0)
  for (const word of ['run', 'test', 'bench', 'faults', 'attack', 'verify-books']) {
    assert.ok(ended.lines.some((line) => line.startsWith(`./mashang ${word}`)), word)
  }
})
