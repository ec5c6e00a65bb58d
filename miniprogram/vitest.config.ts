import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { API_BASE: JSON.stringify('https://mashang.example.com') },
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.{ts,js}'] },
})
