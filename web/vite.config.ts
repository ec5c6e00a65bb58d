import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig, type Plugin } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const pages = ['console', 'member', 'screen', 'sandbox']
const server = process.env.MASHANG_SERVER ?? 'http://127.0.0.1:8080'
const proxied = ['/console/api', '/app/api', '/screen/api', '/sandbox/api', '/wechat', '/q', '/C', '/c']

/** In development every path below a page belongs to that page's router, as the server does it in production. */
function pageFallback(): Plugin {
  return {
    name: 'page-fallback',
    configureServer(devServer) {
      devServer.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? ''
        const page = pages.find((name) => path === `/${name}` || path.startsWith(`/${name}/`))
        const isPage = page && !/\.\w+$/.test(path) && !path.includes('/api/') && request.headers.accept?.includes('text/html')
        if (isPage) request.url = `/${page}/index.html`
        next()
      })
    },
  }
}

export default defineConfig({
  root: here('src'),
  plugins: [
    vue(),
    // Only the Element Plus components that a template names reach the browser; their style sheet is loaded whole, before ours.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: false })] }),
    pageFallback(),
  ],
  resolve: { alias: { '@': here('src') } },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // Older WebViews inside WeChat open the member pages.
    target: ['es2020', 'chrome87', 'safari14'],
    // The content security policy allows no data: scripts or styles, and one rule for all files is easier to trust.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: pages.map((page) => here(`src/${page}/index.html`)) },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [`^${path}(/|$)`, { target: server }])) },
  test: {
    root: here('.'),
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: [here('src/kit/testing/setup.ts')],
    // A loaded machine mounts a large page slowly; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
