import type { Datum } from '../../gedeeld/datum.ts'
import {
  bedrag,
  dag,
  formulier,
  groep,
  iban,
  jaNee,
  lijst,
  naam,
  optioneel,
  tekst,
  verwijzing,
} from '../../gedeeld/invoer.ts'
import { isLeesbaar } from '../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { eersteTargetdag, isTargetdag } from '../../regels/termijnen/index.ts'
import { type Betaalfeiten, type Toegangsweigering, isVierOgen, opdracht, wieIs } from '../toegang/index.ts'
import { batchveld, betalers, feitenVan, geopend, opBatch } from './betaalbesluit.ts'
import { naamVoorBank } from './betaalopdracht.ts'
import type { Betaalweigering } from './betaalweigeringen.ts'
import { weigeropdrachten } from './bankweigering.ts'
import { type BetaalGebeurtenis, type Betaalbatch, vraagtGoedkeuring } from './betaalbatch.ts'

type Besloten = Uitkomst<readonly BetaalGebeurtenis[], Betaalweigering | Toegangsweigering>

function bevestig(
  postId: string,
  { som, bevestiging }: Betaalfeiten,
): Uitkomst<readonly BetaalGebeurtenis[], Betaalweigering> {
  if (bevestiging === undefined) return geweigerd({ code: 'PostPastNiet' })
  const { datum } = bevestiging
  if (bevestiging.soort === 'uitgevoerd')
    return gelukt([{ soort: 'BetalingenUitgevoerd', datum, batchId: bevestiging.batchId, postId, ...som }])
  return gelukt(bevestiging.betalingen.map((terug) => ({ soort: 'BetalingTeruggekomen', datum, postId, ...terug })))
}

/** Payments through the bank: two phases, four eyes, never twice. */
export const betaalopdrachten = [
  opdracht({
    soort: 'StelBetaallimietVast',
    titel: 'Grens voor goedkeuring vaststellen',
    daarna: 'Een batch boven dit bedrag moet een collega goedkeuren. Met 0 euro geldt dat voor elke batch.',
    bevoegd: ['beheerder', 'teammanager'],
    invoer: formulier({ limiet: bedrag({ label: 'Grens', uitleg: 'Het totaal van één batch.' }) }),
    kan: geopend,
    besluit: ({ limiet }, _staat, { vandaag, door }) =>
      gelukt([{ soort: 'BetaallimietVastgesteld', datum: vandaag, limiet, door: wieIs(door) } as const]),
  }),
  opdracht({
    soort: 'StelBetaalbatchSamen',
    titel: 'Batch maken van alles wat klaarstaat',
    daarna: 'De betalingen staan in één batch. Nog niets gaat naar de bank.',
    bevoegd: betalers,
    invoer: formulier({
      uitvoerdatum: dag({ label: 'Betalen op', uitleg: 'Een dag waarop banken werken, vandaag of later.' }),
    }),
    kan: geopend,
    besluit: ({ uitvoerdatum }, _staat, context): Besloten => {
      const { vandaag, door, nieuwId } = context
      if (uitvoerdatum < vandaag) return geweigerd({ code: 'DatumTeVroeg', veld: '#/uitvoerdatum', vroegst: vandaag })
      if (!isTargetdag(uitvoerdatum))
        return geweigerd({ code: 'GeenBankdag', veld: '#/uitvoerdatum', eerste: eersteTargetdag(uitvoerdatum) })
      const { som } = feitenVan(context)
      if (som.aantal === 0) return geweigerd({ code: 'GeenBetalingen' })
      const batch = { batchId: nieuwId(), uitvoerdatum, door: wieIs(door), ...som }
      return gelukt([{ soort: 'BetaalbatchSamengesteld', datum: vandaag, ...batch } as const])
    },
  }),
  opdracht({
    soort: 'KeurBetaalbatchGoed',
    titel: 'Batch goedkeuren',
    daarna: 'Het bestand voor de bank kan worden gemaakt.',
    bevoegd: betalers,
    invoer: formulier(batchveld),
    kan: geopend,
    besluit: ({ batchId }, staat, { vandaag, door }) =>
      opBatch(staat, batchId, ['samengesteld'], (batch) =>
        isVierOgen(batch.door, door)
          ? gelukt([{ soort: 'BetaalbatchGoedgekeurd', datum: vandaag, batchId, door: wieIs(door) } as const])
          : geweigerd({ code: 'VierOgen' } as const),
      ),
  }),
  opdracht({
    soort: 'BiedBetaalbatchAan',
    titel: 'Bestand voor de bank maken',
    daarna: 'Het bestand staat klaar. Zet het in uw bankprogramma. De batch kan daarna niet meer terug.',
    bevoegd: betalers,
    invoer: formulier(batchveld),
    kan: geopend,
    besluit: ({ batchId }, staat, context) =>
      opBatch(staat, batchId, ['samengesteld', 'goedgekeurd'], (batch, { betalen }) => {
        if (batch.stand === 'samengesteld' && vraagtGoedkeuring(betalen, batch))
          return geweigerd({ code: 'BatchWachtOpGoedkeuring', limiet: betalen.limiet })
        const { gewijzigd, misschienBetaald, bestandHash } = feitenVan(context)
        if (misschienBetaald > 0) return geweigerd({ code: 'MisschienAlBetaald', aantal: misschienBetaald })
        if (gewijzigd > 0) return geweigerd({ code: 'RekeningGewijzigd', aantal: gewijzigd })
        const datum = context.vandaag
        const uitvoerdatum = uitvoerdatumVan(batch, datum)
        return gelukt([{ soort: 'BetaalbatchAangeboden', datum, batchId, uitvoerdatum, bestandHash } as const])
      }),
  }),
  opdracht({
    soort: 'TrekBetaalbatchIn',
    titel: 'Batch intrekken',
    daarna: 'De betalingen staan weer klaar voor een andere batch.',
    bevoegd: betalers,
    invoer: formulier({ ...batchveld, reden: tekst({ label: 'Reden' }) }),
    kan: geopend,
    besluit: ({ batchId, reden }, staat, { vandaag }) =>
      opBatch(staat, batchId, ['samengesteld', 'goedgekeurd'], () =>
        gelukt([{ soort: 'BetaalbatchIngetrokken', datum: vandaag, batchId, reden } as const]),
      ),
  }),
  ...weigeropdrachten,
  opdracht({
    soort: 'StelBetaalrekeningVoor',
    titel: 'Ander rekeningnummer invullen',
    daarna: 'Een collega typt het nummer over en zet de betaling klaar. Pas dan gaat het geld naar deze rekening.',
    bevoegd: betalers,
    invoer: formulier({
      betalingId: verwijzing({ label: 'Betaling', naar: 'betaling' }),
      iban: iban({ label: 'Rekeningnummer (IBAN)' }),
      tenNameVan: naam({ label: 'Op naam van', uitleg: 'Zoals de bank de rekening kent.' }),
      bron: tekst({ label: 'Waar blijkt dit uit?', uitleg: 'Bijvoorbeeld: brief van de notaris van 12 mei.' }),
    }),
    kan: geopend,
    besluit: ({ betalingId, iban: nummer, tenNameVan, bron }, _staat, context): Besloten => {
      if (!isLeesbaar(naamVoorBank(tenNameVan))) return geweigerd({ code: 'NaamOnleesbaar', veld: '#/tenNameVan' })
      const { bestemming } = feitenVan(context)
      if (bestemming === null) return geweigerd({ code: 'BetalingOnbekend' })
      if (bestemming !== 'opgegeven') return geweigerd({ code: 'RekeningVolgtVanzelf' })
      const naar = { iban: nummer, naam: tenNameVan }
      const door = wieIs(context.door)
      return gelukt([
        { soort: 'BetaalrekeningVoorgesteld', datum: context.vandaag, betalingId, naar, bron, door } as const,
      ])
    },
  }),
  opdracht({
    soort: 'GeefBetalingVrij',
    titel: 'Opnieuw betalen',
    daarna: 'De betaling staat weer klaar, op de rekening die nu bevestigd is.',
    bevoegd: betalers,
    invoer: formulier({
      betalingId: verwijzing({ label: 'Betaling', naar: 'betaling' }),
      reden: tekst({ label: 'Wat is er veranderd?', uitleg: 'Bijvoorbeeld: nieuw rekeningnummer bevestigd.' }),
      iban: optioneel(
        iban({
          label: 'Nieuw rekeningnummer (IBAN)',
          uitleg: 'Alleen als een collega voor deze betaling een ander nummer invulde. Typ het over van het bewijs.',
        }),
      ),
    }),
    kan: geopend,
    besluit: ({ betalingId, reden, iban: getypt }, staat, context): Besloten => {
      const voorstel = staat?.betalen.voorstellen[betalingId]
      if (getypt !== voorstel?.naar.iban) return geweigerd({ code: 'RekeningAnders', veld: '#/iban' })
      if (voorstel !== undefined && !isVierOgen(voorstel.door, context.door)) return geweigerd({ code: 'VierOgen' })
      if (feitenVan(context).som.aantal !== 1) return geweigerd({ code: 'BetalingOnbekend' })
      const naar = voorstel === undefined ? {} : { naar: voorstel.naar }
      return gelukt([{ soort: 'BetalingVrijgegeven', datum: context.vandaag, betalingId, reden, ...naar } as const])
    },
  }),
  opdracht({
    soort: 'BevestigBetalingen',
    titel: 'Betalingen van het afschrift bevestigen',
    daarna: 'De betalingen staan op betaald, of op teruggekomen.',
    bevoegd: ['bank', ...betalers],
    invoer: formulier({
      postId: verwijzing({ label: 'Regel van het afschrift', naar: 'bankpost' }),
      batchId: optioneel(
        verwijzing({ label: 'Batch', naar: 'betaalbatch', uitleg: 'Als de bank de batch niet noemt.' }),
      ),
      betalingen: optioneel(
        lijst(
          { label: 'Betalingen', uitleg: 'Als het bedrag niet van de hele batch is.' },
          groep({ label: 'Betaling' }, { betalingId: verwijzing({ label: 'Betaling', naar: 'betaling' }) }),
        ),
      ),
      behalve: optioneel(
        jaNee({ label: 'Gaat het om alle betalingen van de batch behalve deze?', uitleg: 'Anders gaat het om deze.' }),
      ),
    }),
    kan: geopend,
    besluit: ({ postId }, _staat, context): Besloten => {
      const feiten = feitenVan(context)
      const [eerste, ...meer] = feiten.onbekend.map((veld) => ({ code: 'HoortNietBijRekening', veld }) as const)
      return eerste === undefined ? bevestig(postId, feiten) : geweigerd(eerste, ...meer)
    },
  }),
]

/** The day that the bank is asked to pay on: as composed, or the first one possible when that has passed. */
export function uitvoerdatumVan({ uitvoerdatum }: Pick<Betaalbatch, 'uitvoerdatum'>, vandaag: Datum): Datum {
  return uitvoerdatum >= vandaag ? uitvoerdatum : eersteTargetdag(vandaag)
}
