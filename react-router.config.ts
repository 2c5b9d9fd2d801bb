import type { Config } from '@react-router/dev/config'

/** Server-rendered portals (ADR 0006); the bundle for the server is one file that src/main.ts loads. */
export default {
  appDirectory: 'src/portalen',
  buildDirectory: 'build',
  ssr: true,
} satisfies Config
