import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { API_BASE: JSON.stringify('https://mashang.example.com') },
  // A busy machine is no failure.
  test: { testTimeout: 60_000, include: ['src/**/*.test.ts', 'test/**/*.test.{ts,js}'] },
})
