import { type Centen, alsEuro, nul, telOp } from '../../../gedeeld/geld.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import {
  betalingskenmerkVan,
  eersteAflossing,
  inGroepen,
  leefgeldsaldo,
  ontvangstsoorten,
  saldoVan,
} from '../../../domein/geld/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Saneringskrediet } from './krediet.tsx'
import { Sectie } from './sectie.tsx'

interface Mutatie {
  readonly datum: Datum
  readonly wat: string
  readonly erbij: Centen | null
  readonly eraf: Centen | null
}

const ontvangers = {
  inwoner: 'Terugbetaald aan de inwoner',
  erfgenamen: 'Naar de erfgenamen',
  boedel: 'Naar de boedel (Wsnp)',
  consignatiekas: 'Naar de consignatiekas',
} as const

/** What we hold for the inwoner, and every amount that came in or went out. */
export function Geld({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { geld } = blad.staat
  const rijen = mutaties(geld)
  const eerste = eersteAflossing(geld)
  return (
    <Sectie
      naam="geld"
      open={rijen.length > 0 || geld.krediet !== null || geld.beheer !== null}
      samenvatting={`saldo ${alsEuro(saldoVan(geld))}`}
    >
      {rijen.length === 0 ? (
        <Leeg>Nog geen geld. Wat de inwoner reserveert en wat wij uitdelen, komt hier regel voor regel.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Datum', cel: (m) => datumKort(m.datum) },
            { kop: 'Wat', cel: (m) => m.wat },
            { kop: 'Erbij', bedrag: true, cel: (m) => (m.erbij === null ? '' : alsEuro(m.erbij)) },
            { kop: 'Eraf', bedrag: true, cel: (m) => (m.eraf === null ? '' : alsEuro(m.eraf)) },
          ]}
          rijen={rijen.map((m, i) => ({ ...m, nummer: String(i) }))}
          sleutel={(m) => m.nummer}
          titel="Geld van de inwoner"
          voet={['Samen', '', alsEuro(samen(rijen, 'erbij')), alsEuro(samen(rijen, 'eraf'))]}
        />
      )}
      <p>
        Betalingskenmerk: <strong>{inGroepen(betalingskenmerkVan(blad.id))}</strong>. Staat dit nummer bij de betaling?
        Dan komt het geld vanzelf in dit dossier.
      </p>
      {rijen.length === 0 ? null : (
        <p>
          Saldo: <strong>{alsEuro(saldoVan(geld))}</strong>.{' '}
          <a href={`/medewerker/dossier/${blad.id}/geld`}>Het geld per maand en per schuldeiser</a>
        </p>
      )}
      {geld.beheer === null ? null : (
        <p>
          Leefgeld: <strong>{alsEuro(leefgeldsaldo(geld.beheer))}</strong>.{' '}
          <a href={`/medewerker/dossier/${blad.id}/geld`}>Inkomen, leefgeld en de afspraak</a>
        </p>
      )}
      {eerste === null ? null : (
        <p>
          Eerste aflossing: {datumKort(eerste.datum)}, bewijs: {eerste.bewijs}. Deze datum telt mee als er later een
          Wsnp komt.
        </p>
      )}
      <Saneringskrediet blad={blad} vandaag={vandaag} />
    </Sectie>
  )
}

function samen(rijen: readonly Mutatie[], kant: 'erbij' | 'eraf'): Centen {
  return telOp(nul, ...rijen.map((m) => m[kant] ?? nul))
}

function mutaties(geld: Dossierblad['staat']['geld']): readonly Mutatie[] {
  const erin = geld.ontvangsten.map((o) => ({
    datum: o.datum,
    wat: ontvangstsoorten[o.herkomst],
    erbij: o.bedrag,
    eraf: null,
  }))
  const eruit = geld.uitdelingen.map((u) => ({
    datum: u.datum,
    wat: `Uitdeling aan ${telwoord(u.delen.length, 'vordering', 'vorderingen')}`,
    erbij: null,
    eraf: telOp(...u.delen.map((d) => d.bedrag)),
  }))
  const vergoeding = geld.uitdelingen.flatMap((u) =>
    u.vergoeding === 0
      ? []
      : [{ datum: u.datum, wat: 'Vergoeding voor de schuldregeling', erbij: null, eraf: u.vergoeding }],
  )
  const terug = geld.teruggegeven.map((t) => ({ datum: t.datum, wat: ontvangers[t.aan], erbij: null, eraf: t.bedrag }))
  return [...erin, ...eruit, ...vergoeding, ...terug].toSorted((a, b) => a.datum.localeCompare(b.datum))
}
