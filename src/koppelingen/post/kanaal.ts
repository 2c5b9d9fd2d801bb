import type { Bericht, Briefmaker } from '../../domein/berichten/index.ts'
import type { Kanaal } from '../../domein/verloop/index.ts'

// A register and the Waarborgfonds are not in the contactenboek: who passes a message on knows how.
const metAdres: readonly string[] = ['schuldeiser', 'inwoner'] satisfies readonly Bericht['aan']['soort'][]

/**
 * The kanaal `brief`: a letter is written into the archive, and lies ready until a person has posted it. Without an
 * address nothing is written: the letter waits for it.
 */
export function briefkanaal({ maakBrief }: Briefmaker): Kanaal {
  return {
    naam: 'brief',
    schrijf: async ({ bericht, brief }) => {
      if (brief.adres.length === 0 && metAdres.includes(bericht.aan.soort))
        return { later: true, opmerking: 'Adres ontbreekt' }
      try {
        const { bytes, vervangen } = maakBrief(bericht, brief)
        const opmerking = `Een ? staat op de plaats van: ${vervangen.join(' ')}`
        return { bytes, mediatype: 'application/pdf', ...(vervangen.length === 0 ? {} : { opmerking }) }
      } catch (fout) {
        // One letter that cannot be made must not hold up the others of its dossier.
        return { fout: `De brief kan niet worden gemaakt: ${fout instanceof Error ? fout.message : 'onbekend'}` }
      }
    },
    verzend: async () => ({ soort: 'ligt-klaar' }),
  }
}
