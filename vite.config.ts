import { readFileSync } from 'node:fs'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'
import { kandidaatStijl, opschonen } from './src/portalen/opschonen.ts'

const kandidaten = ['button', 'heading', 'link', 'paragraph', 'skip-link']

/** The candidate components inject their style with script; ours goes out as a file, since no page has script. */
function kandidatenInStijl(): Plugin {
  return {
    name: 'kwijting:kandidaten',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/stijl/index.css')) return null
      const lees = (naam: string) =>
        readFileSync(
          new URL(`node_modules/@nl-design-system-candidate/${naam}-react/dist/css.js`, import.meta.url),
          'utf8',
        )
      return `${code}\n@layer nlds {\n${kandidaten.map((naam) => kandidaatStijl(lees(naam))).join('\n')}\n}\n`
    },
  }
}

/**
 * React Router writes all that the loaders gave a second time, for script to go on with, before a page is drawn. No page has
 * script: nobody reads it, and of a dossier it is a large part of the work.
 */
function zonderOverdracht(): Plugin {
  const overdracht = 'serverHandoffStream: encodeViaTurboStream(state,'
  let gevonden = 0
  return {
    name: 'kwijting:zonder-overdracht',
    transform(code, id) {
      if (!id.includes('/react-router/') || !code.includes(overdracht)) return null
      gevonden++
      return code.replaceAll(overdracht, 'serverHandoffStream: undefined && encodeViaTurboStream(state,')
    },
    buildEnd() {
      if (this.environment.name === 'ssr' && gevonden === 0) throw new Error(`React Router has no more: ${overdracht}`)
    },
  }
}

export default defineConfig({
  plugins: [kandidatenInStijl(), zonderOverdracht(), reactRouter()],
  css: { postcss: { plugins: [opschonen(new URL('src/portalen/', import.meta.url))] } },
  build: { target: 'es2024', assetsInlineLimit: 0 },
  ssr: { noExternal: true },
  environments: { ssr: { build: { rollupOptions: { input: './src/portalen/server.ts' } } } },
})
