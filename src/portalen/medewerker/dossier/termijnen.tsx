import type { Datum } from '../../../gedeeld/datum.ts'
import { type Dossierblad, type Termijn, wachtOpNamen } from '../../../domein/verloop/index.ts'
import { type Kolom, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { Sectie } from './sectie.tsx'

const eigenaren = { behandelaar: 'Behandelaar', administratie: 'Administratie', teammanager: 'Teammanager' } as const

/** Every clock of the dossier: the open ones first, what was met after that. */
export function Termijnen({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const open = blad.termijnen
    .filter((t) => t.gesloten === null)
    .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk))
  const gesloten = blad.termijnen.filter((t) => t.gesloten !== null)
  const kolommen: readonly Kolom<Termijn>[] = [
    { kop: 'Wat', cel: (t) => t.wat },
    {
      kop: 'Uiterlijk',
      cel: (t) =>
        t.gesloten === null ? (
          <span className={t.uiterlijk < vandaag ? 'laat' : undefined}>{termijnTekst(t.uiterlijk, vandaag)}</span>
        ) : (
          datumKort(t.uiterlijk)
        ),
    },
    {
      kop: 'Stand',
      cel: (t) => (t.gesloten === null ? `Wacht op ${wachtOpNamen[t.wachtOp]}` : `Klaar op ${datumKort(t.gesloten)}`),
    },
    { kop: 'Bewaakt door', cel: (t) => eigenaren[t.eigenaar] },
    { kop: 'Waarom', cel: (t) => t.reden },
  ]
  return (
    <Sectie naam="termijnen" open={false} samenvatting={`${open.length} open, ${gesloten.length} klaar`}>
      {blad.termijnen.length === 0 ? <Leeg>Nog geen termijnen. Ze gaan lopen vanaf de aanmelding.</Leeg> : null}
      {open.length === 0 ? null : (
        <Tabel kolommen={kolommen} rijen={open} sleutel={(t) => t.sleutel} titel="Open termijnen" />
      )}
      {gesloten.length === 0 ? null : (
        <details>
          <summary>{telwoord(gesloten.length, 'termijn', 'termijnen')} klaar</summary>
          <Tabel kolommen={kolommen} rijen={gesloten} sleutel={(t) => t.sleutel} titel="Termijnen die klaar zijn" />
        </details>
      )}
    </Sectie>
  )
}
