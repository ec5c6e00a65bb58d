import wxml from 'eslint-plugin-wxml'
import * as wxmlParser from '@wxml/parser'
import typescript from 'typescript-eslint'

const wxmlRules = [
  'report-wxml-syntax-error', 'report-wxs-syntax-error', 'report-interpolation-error', 'no-duplicate-attributes', 'wx-key',
  'no-vue-directive', 'no-wx-if-string', 'no-dynamic-wx-key', 'no-inconsistent-tagname',
]

export default [
  { ignores: ['dist/', 'src/generated/', 'node_modules/'] },
  ...typescript.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.{ts,js,mjs}'],
    rules: { eqeqeq: 'error', 'no-console': 'error', 'no-warning-comments': 'error', 'no-eval': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'wx', message: 'Decisions know nothing of WeChat: ask for a port.' }] },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: Object.fromEntries(wxmlRules.map((rule) => [`wxml/${rule}`, 'error'])),
  },
]
