import { formulier, naam, optioneel, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Context, isVierOgen, opdracht, wieIs } from '../toegang/index.ts'
import type { Bankrekening } from './bankrekening.ts'
import type { Bankweigering } from './betaalbatch.ts'
import { batchveld, betalers, feitenVan, geopend, opBatch } from './betaalbesluit.ts'
import type { Betaalweigering } from './betaalweigeringen.ts'

/** Why payments cannot be said to be refused: the bank does not have them, or booked them. */
function bezwaren(context: Context): readonly Betaalweigering[] {
  const { som, geboekt } = feitenVan(context)
  if (som.aantal === 0) return [{ code: 'BetalingNietBijBank' }]
  return geboekt === null ? [] : [{ code: 'BankBoekteAl', ...geboekt }]
}

/** The refusal that waits, with the batch it is of; null: there is none. */
export function meldingVan(
  staat: Bankrekening,
  id: string,
): { readonly batchId: string; readonly melding: Bankweigering } | null {
  for (const { id: batchId, meldingen } of staat?.betalen.batches ?? [])
    for (const melding of meldingen) if (melding.meldingId === id) return { batchId, melding }
  return null
}

/** What the bank did not take, before anything was booked: one says it, another confirms it; and the way back. */
export const weigeropdrachten = [
  opdracht({
    soort: 'MeldBankweigering',
    titel: 'Melden dat de bank weigert',
    daarna: 'Een collega bevestigt het. Daarna staan de betalingen weer klaar voor een andere batch.',
    bevoegd: betalers,
    invoer: formulier({
      ...batchveld,
      betalingId: optioneel(
        verwijzing({ label: 'Betaling', naar: 'betaling', uitleg: 'Als de bank niet het hele bestand weigert.' }),
      ),
      reden: tekst({ label: 'Reden van de bank', uitleg: 'De code of de woorden van de bank, bijvoorbeeld AC04.' }),
      bankkenmerk: naam({
        label: 'Kenmerk van de bank',
        uitleg: 'Van het statusbericht of de melding in uw bankprogramma.',
      }),
    }),
    kan: geopend,
    besluit: ({ batchId, betalingId = null, reden, bankkenmerk }, staat, context) =>
      opBatch(staat, batchId, ['aangeboden'], () => {
        const [eerste, ...meer] = bezwaren(context)
        if (eerste !== undefined) return geweigerd(eerste, ...meer)
        const wat = { batchId, meldingId: context.nieuwId(), betalingId, reden, bankkenmerk, door: wieIs(context.door) }
        return gelukt([{ soort: 'BankweigeringGemeld', datum: context.vandaag, ...wat } as const])
      }),
  }),
  opdracht({
    soort: 'BevestigBankweigering',
    titel: 'Weigering van de bank bevestigen',
    daarna: 'De betalingen staan weer klaar voor een andere batch.',
    bevoegd: betalers,
    invoer: formulier({ meldingId: verwijzing({ label: 'Weigering', naar: 'bankweigering' }) }),
    kan: geopend,
    besluit: ({ meldingId }, staat, context) => {
      const gevonden = meldingVan(staat, meldingId)
      if (gevonden === null) return geweigerd({ code: 'WeigeringOnbekend' } as const)
      const { batchId, melding } = gevonden
      if (!isVierOgen(melding.door, context.door)) return geweigerd({ code: 'VierOgen' } as const)
      return opBatch(staat, batchId, ['aangeboden'], () => {
        const [eerste, ...meer] = bezwaren(context)
        if (eerste !== undefined) return geweigerd(eerste, ...meer)
        const { som } = feitenVan(context)
        return gelukt([{ soort: 'BetalingenGeweigerd', datum: context.vandaag, batchId, meldingId, ...som } as const])
      })
    },
  }),
  opdracht({
    soort: 'DraaiBankweigeringTerug',
    titel: 'De bank betaalde toch',
    daarna: 'De betalingen wachten weer op de bank, in hun oude batch. Daarna kunt u de afschrijving erbij plaatsen.',
    bevoegd: betalers,
    invoer: formulier({ ...batchveld, reden: tekst({ label: 'Waar blijkt dit uit?' }) }),
    kan: geopend,
    besluit: ({ batchId, reden }, staat, context) =>
      opBatch(staat, batchId, ['aangeboden', 'uitgevoerd', 'geweigerd'], ({ geweigerd: weg }) => {
        const { som } = feitenVan(context)
        if (weg.aantal === 0) return geweigerd({ code: 'WeigeringOnbekend' })
        if (som.aantal !== weg.aantal) return geweigerd({ code: 'BetalingenElders' })
        return gelukt([
          { soort: 'BankweigeringTeruggedraaid', datum: context.vandaag, batchId, reden, ...som } as const,
        ])
      }),
  }),
]
