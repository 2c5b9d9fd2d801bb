import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Dossierblad, Uitregel } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { berichtstandTekst } from '../../onderdelen/teksten/namen.ts'
import { PerSchuldeiser } from './per-schuldeiser.tsx'
import { Sectie } from './sectie.tsx'

/** Everything that was said, to whom, and where each message is. */
export function Berichten({ blad, uit }: { readonly blad: Dossierblad; readonly uit: readonly Uitregel[] }) {
  return (
    <Sectie naam="berichten" open={false} samenvatting={telwoord(blad.berichten.length, 'bericht', 'berichten')}>
      {blad.berichten.length === 0 ? (
        <Leeg>Nog geen berichten. Brieven aan de inwoner en aan schuldeisers komen hier vanzelf.</Leeg>
      ) : (
        <>
          <PerSchuldeiser blad={blad} uit={uit} />
          <p>
            <a href={`/medewerker/dossier/${blad.id}/voorbeeldmail`} target="_blank">
              Voorbeeldmail die de inwoner zelf kan sturen (PDF, opent in een nieuw tabblad)
            </a>
          </p>
          <Tabel
            kolommen={[
              {
                kop: 'Bericht',
                cel: (b) => (
                  <a href={`/medewerker/dossier/${blad.id}/bericht/${b.id}`}>{berichtsoorten[b.bericht.soort]}</a>
                ),
              },
              { kop: 'Aan', cel: (b) => b.bericht.aan.naam },
              { kop: 'Datum', cel: (b) => datumKort(b.bericht.datum) },
              {
                kop: 'Stand',
                cel: (b) => standMet(b),
              },
              {
                kop: 'Antwoord uiterlijk',
                cel: (b) =>
                  b.bericht.antwoordUiterlijk === null
                    ? 'Geen antwoord gevraagd'
                    : datumKort(b.bericht.antwoordUiterlijk),
              },
            ]}
            rijen={blad.berichten}
            sleutel={(b) => b.id}
            titel="Berichten"
          />
        </>
      )}
    </Sectie>
  )
}

/** The stand of a bericht with the moment that belongs to it. */
function standMet({ stand, verzondenOp, beantwoordOp }: Dossierblad['berichten'][number]): string {
  const op = beantwoordOp ?? verzondenOp
  return op === null ? berichtstandTekst[stand] : `${berichtstandTekst[stand]} (${momentTekst(op)})`
}
