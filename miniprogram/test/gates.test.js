import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import stylelint from 'stylelint'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { sizeTrouble } from '../scripts/size.mjs'
import { buildWeapp } from '../scripts/weapp.mjs'
import { syntaxTrouble } from '../scripts/wechatCompilers.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const seeded = `${home}/node_modules/.gates`
const good = `${seeded}/good`

beforeAll(async () => {
  rmSync(seeded, { recursive: true, force: true })
  await buildWeapp({ source: `${home}/src`, modules: `${home}/node_modules`, target: good, apiBase: 'https://x.example' })
})
afterAll(() => rmSync(seeded, { recursive: true, force: true }))

/** A copy of the built folder with one mistake in it. */
function withMistake(name, path, content) {
  const folder = `${seeded}/${name}`
  cpSync(good, folder, { recursive: true })
  writeFileSync(`${folder}/${path}`, content)
  return folder
}

/** What the compiler says about each of these files, in one run. */
function typescriptSays(sources) {
  mkdirSync(`${seeded}/types`, { recursive: true })
  for (const [name, source] of Object.entries(sources)) writeFileSync(`${seeded}/types/${name}.ts`, source)
  writeFileSync(`${seeded}/types/tsconfig.json`, JSON.stringify({ extends: `${home}/tsconfig.json`, include: ['*.ts'] }))
  const { stdout } = spawnSync('node', [`${home}/node_modules/typescript/bin/tsc`, '--noEmit', '-p', `${seeded}/types/tsconfig.json`], { encoding: 'utf8' })
  return Object.fromEntries(Object.keys(sources).map((name) => [name, stdout.split('\n').filter((line) => line.includes(`/${name}.ts`)).join('\n')]))
}

describe('the gates bite', () => {
  it('types: a call that WeChat does not have, and a browser\'s', () => {
    const said = typescriptSays({
      fine: 'export const fine = () => wx.scanCode({})\n',
      wechat: 'export const seeded = () => wx.scanCodes({})\n',
      browser: 'export const seeded = () => window.location\n',
    })
    expect(said.fine).toBe('')
    expect(said.wechat).toContain('TS2551')
    expect(said.browser).toContain('TS2304')
  })

  it('markup: an unclosed tag and a list without a key', async () => {
    const lint = async (text) => (await new ESLint({ cwd: home }).lintText(text, { filePath: `${home}/src/pages/home/seeded.wxml` })).flatMap(({ messages }) => messages)
    expect(await lint('<view wx:for="{{a}}" wx:key="b">{{item}}</view>')).toEqual([])
    expect(await lint('<view>')).not.toEqual([])
    expect(await lint('<view wx:for="{{a}}">{{item}}</view>')).not.toEqual([])
  })

  it('decisions: WeChat is not spoken to in domain/', async () => {
    const [{ messages }] = await new ESLint({ cwd: home }).lintText('export const seeded = () => wx.getStorageSync(\'x\')\n', { filePath: `${home}/src/domain/seeded.ts` })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-globals')
  })

  it('styles: an unknown property and an unknown unit', async () => {
    const lint = async (code) => (await stylelint.lint({ code, codeFilename: `${home}/src/seeded.wxss`, cwd: home })).results[0].warnings
    expect(await lint('view { color: #fff; width: 3rpx; }\n')).toEqual([])
    expect(await lint('view { colour: #fff; }\n')).not.toEqual([])
    expect(await lint('view { width: 3rpy; }\n')).not.toEqual([])
  })

  it('WeChat\'s own compilers: bad markup and bad styles', () => {
    expect(syntaxTrouble(good)).toBeNull()
    expect(syntaxTrouble(withMistake('markup', 'pages/home/home.wxml', '<view></text>'))).toContain('wcc')
    expect(syntaxTrouble(withMistake('styles', 'pages/home/home.wxss', '.a { color: '))).toContain('wcsc')
  })

  it('size: what is larger than WeChat takes', () => {
    expect(sizeTrouble(good)).toBeNull()
    expect(sizeTrouble(withMistake('size', 'large.js', 'x'.repeat(2 * 1024 * 1024)))).toContain('package main')
  })

  it('every page that app.json names was built, and every component that one uses', () => {
    expect(spawnSync('node', ['-e', `
      const { existsSync, readFileSync } = require('fs'); const { join, dirname } = require('path')
      const app = JSON.parse(readFileSync('${good}/app.json'))
      const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => root + '/' + page))]
      for (const page of pages) for (const suffix of ['.js', '.json', '.wxml']) if (!existsSync('${good}/' + page + suffix)) throw new Error(page + suffix)
      for (const page of pages) for (const name of Object.values(JSON.parse(readFileSync('${good}/' + page + '.json')).usingComponents ?? {})) {
        const path = name.startsWith('.') ? join('${good}', dirname(page), name) : join('${good}/miniprogram_npm', name)
        if (!existsSync(path + '.js')) throw new Error(page + ' uses ' + name)
      }`], { encoding: 'utf8' }).stderr).toBe('')
  })
})
