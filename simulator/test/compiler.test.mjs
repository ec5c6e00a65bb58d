import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { build } from '../build.mjs'
import { compileApp } from '../compiler/compileApp.mjs'
import { handlerOf, tagsOf } from '../compiler/wxmlTags.mjs'
import { copyOf } from './fixture.mjs'

const names = (/** @type {string} */ file) => new Set(JSON.parse(fs.readFileSync(new URL(file, import.meta.url), 'utf8')))
const builtIns = names('../phone/builtInTags.json')
const simulated = names('../phone/wx/simulated.json')
const app = copyOf()
after(() => fs.rmSync(app, { recursive: true, force: true }))

const compile = () => compileApp({ app, builtIns, simulated })

/** Changes files of the app, compiles, and puts the files back. @param {Record<string, (text: string) => string | null>} changes */
function problemsAfter(changes) {
  /** @type {[string, string | null][]} */
  const before = []
  for (const [file, change] of Object.entries(changes)) {
    const full = path.join(app, file)
    const text = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : null
    before.push([full, text])
    const now = change(text ?? '')
    if (now === null) fs.rmSync(full)
    else fs.writeFileSync(full, now)
  }
  const { problems } = compile()
  for (const [full, text] of before) {
    if (text === null) fs.rmSync(full)
    else fs.writeFileSync(full, text)
  }
  return problems.all.map(({ file, line, text }) => `${file}:${line} ${text}`)
}

const end = (/** @type {string} */ more) => (/** @type {string} */ text) => text + more

test('compiles the fixture without a problem', () => {
  assert.deepEqual(problemsAfter({}), [])
})

/** @type {[string, Record<string, (text: string) => string | null>, RegExp][]} */
const mutations = [
  ['an unknown tag', { 'pages/home/home.wxml': end('<veiw>x</veiw>') }, /^pages\/home\/home\.wxml:12 unknown tag <veiw>/],
  ['an unknown tag in an imported template', { 'lib/row.wxml': end('<template name="x"><rwo /></template>') }, /^lib\/row\.wxml:\d+ unknown tag <rwo>/],
  ['an event without a method', { 'pages/home/home.wxml': end('<view bindtap="nobody" />') }, /^pages\/home\/home\.wxml:12 no method 'nobody' in pages\/home\/home\.js/],
  ['a method that was renamed', { 'pages/second/second.js': (text) => text.replace('answer()', 'reply()') }, /second\.wxml:1 no method 'answer'/],
  ['a method of a behavior that is gone', { 'components/counter/counter.js': (text) => text.replace('up()', 'down()') }, /counter\.wxml:1 no method 'up'/],
  ['a missing module', { 'lib/twice.js': () => null }, /^pages\/home\/home\.js:1 there is no module '\.\.\/\.\.\/lib\/twice'/],
  ['a missing component', { 'pages/home/home.json': () => '{ "usingComponents": { "counter": "/components/missing" } }' }, /^pages\/home\/home\.json:0 there is no component '\/components\/missing'/],
  ['a missing page', { 'app.json': (text) => text.replace('pages/third/third"', 'pages/gone/gone"') }, /pages\/gone\/gone\.wxml:0 there is no such template/],
  ['a missing template', { 'pages/home/home.wxml': end('<import src="./gone.wxml" />') }, /gone\.wxml:0 there is no such template/],
  ['a missing WXS module', { 'lib/inner.wxs': () => null }, /^lib\/words\.wxs:1 there is no WXS module lib\/inner\.wxs/],
  ['a missing style sheet', { 'app.wxss': end('@import "./gone.wxss";') }, /^app\.wxss:\d+ there is no style sheet \.\/gone\.wxss/],
  ['a broken style sheet', { 'app.wxss': end('.a { color: red') }, /^app\.wxss:\d+ the style sheet cannot be read/],
  ['a broken template', { 'pages/third/third.wxml': end('<view') }, /^pages\/third\/third\.wxml:\d+ /],
  ['a broken script', { 'pages/third/third.js': end(' const = 1') }, /^pages\/third\/third\.js:\d+ Expected identifier/],
  ['broken JSON', { 'pages/third/third.json': () => '{' }, /^pages\/third\/third\.json:0 it is not JSON/],
  ['a page that registers nothing', { 'pages/third/third.js': () => 'module.exports = 1' }, /third\.js:0 it calls neither Page nor Component/],
  ['a script that cannot be loaded', { 'pages/third/third.js': (text) => `undefinedThing(); ${text}` }, /third\.js:0 it cannot be loaded: undefinedThing is not defined/],
  ['a wx method that is not simulated', { 'pages/third/third.js': end('; function a() { wx.createLivePusherContext() }') }, /^pages\/third\/third\.js:2 wx\.createLivePusherContext is not simulated/],
  ['one that is taken out of wx', { 'pages/third/third.js': end('; const { startSoterAuthentication: soter } = wx') }, /third\.js:2 wx\.startSoterAuthentication is not simulated/],
  ['one that is named in brackets', { 'pages/third/third.js': end("; wx['openBluetoothAdapter']") }, /third\.js:2 wx\.openBluetoothAdapter is not simulated/],
  ['no pages', { 'app.json': () => '{ "pages": [] }' }, /^app\.json:0 it names no pages/],
]

for (const [name, changes, expected] of mutations) {
  test(`refuses ${name}`, () => {
    const problems = problemsAfter(changes)
    assert.ok(problems.some((problem) => expected.test(problem)), `${expected} is not in:\n${problems.join('\n')}`)
  })
}

test('lets an app ask whether something is there', () => {
  const asking = `; function ask() {
    if (wx.createLivePusherContext) wx.createLivePusherContext()
    typeof wx.openBluetoothAdapter === 'function' && wx.openBluetoothAdapter()
    return wx.getBeacons ? wx.getBeacons() : wx.startBeaconDiscovery?.()
  }`
  assert.deepEqual(problemsAfter({ 'pages/third/third.js': end(asking) }), [])
})

test('lets computed handlers, handlers in WXS and comments be', () => {
  assert.deepEqual(problemsAfter({ 'pages/third/third.wxml': end('<!-- <veiw bindtap="no"> --><view bindtap="{{word}}" /><text>{{a < b}} 1 < 2</text>') }), [])
})

test('finds packages in miniprogram_npm and notes their mistakes without failing', () => {
  const page = '{ "usingComponents": { "mp-navigation-bar": "weui-miniprogram/navigation-bar/navigation-bar" } }'
  assert.deepEqual(problemsAfter({ 'pages/third/third.json': () => page }), [])
})

test('simulates only what WeChat has, by its own type definitions', () => {
  const types = fs.readFileSync(new URL('../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts', import.meta.url), 'utf8')
  const wx = types.slice(types.indexOf('interface Wx {'))
  const unheard = [...simulated].filter((name) => !new RegExp(`^ {8}(readonly )?${name}[(<:]`, 'm').test(wx))
  assert.deepEqual(unheard, [])
})

test('writes nothing when there is a problem', () => {
  const broken = copyOf()
  const out = `${broken}-out`
  fs.appendFileSync(path.join(broken, 'pages/third/third.wxml'), '<veiw />')
  assert.equal(build({ app: broken, out }).all.length, 1)
  assert.equal(fs.existsSync(out), false)
  fs.rmSync(broken, { recursive: true })
})

test('turns rpx, tags, classes and :host of style sheets into those of the browser', () => {
  const { style } = compile()
  assert.match(style, /wx-view\.wide \{ width: 100vw; \}/)
  assert.match(style, /@scope \(wx-page\[is="pages\/home\/home"\]\) \{[^@]*:scope \{ background/)
  assert.match(style, /\.c\d+--row \{ color: rgb\(200, 0, 0\); \} \[wx-host="?c\d+"?\] \{ display: block; \}/)
  assert.match(style, /^\s*@keyframes spin/m)
})

test('reads tags over lines, quotes, comments and code', () => {
  const tags = tagsOf('<view\n a="x > y" b=\'1\' c>\n<!-- <no> --><wxs>a < b </wxs>{{ a <b }}</view>')
  assert.deepEqual(tags.map(({ name, closing, line }) => [name, closing, line]), [['view', false, 1], ['wxs', false, 3], ['view', true, 3]])
  assert.deepEqual(tags[0]?.attributes, { a: 'x > y', b: '1', c: true })
})

test('knows which attributes name a method', () => {
  const named = [['bindtap', 'go'], ['bind:tap', 'go'], ['catchtap', 'go'], ['capture-bind:tap', 'go'], ['mut-bind:tap', 'go'], ['bindtap', '{{go}}'], ['bindtap', ''], ['class', 'go'], ['bindtap', true]]
  assert.deepEqual(named.map(([name, value]) => handlerOf(/** @type {string} */ (name), /** @type {any} */ (value))), ['go', 'go', 'go', 'go', 'go', null, null, null, null])
})
