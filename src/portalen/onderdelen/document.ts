import { type Taal, richtingVan } from './talen.ts'

/** What a page says about its whole document: the language, its direction, and the words of the first link. */
export interface Document {
  readonly lang: Taal
  readonly dir: 'ltr' | 'rtl'
  readonly naarInhoud: string
}

const standaard: Document = { lang: 'nl', dir: 'ltr', naarInhoud: 'Naar de inhoud' }

/** What a loader hands over as `document`, so that the page around it follows. */
export const documentIn = (taal: Taal, naarInhoud: string): Document => ({
  lang: taal,
  dir: richtingVan(taal),
  naarInhoud,
})

const heeftDocument = (data: unknown): data is { readonly document: Document } =>
  typeof data === 'object' && data !== null && 'document' in data

/** The document of a page out of what its loaders gave; Dutch when none of them says otherwise. */
export const documentUit = (gegevens: readonly unknown[]): Document =>
  gegevens.findLast(heeftDocument)?.document ?? standaard
