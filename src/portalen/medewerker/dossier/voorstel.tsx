import { alsEuro } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import { vormen } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Feiten, Sectie, adresVan } from './sectie.tsx'

/** What the inwoner can pay, what was offered, and what each schuldeiser gets of it. */
export function Voorstel({ blad }: { readonly blad: Dossierblad }) {
  const { capaciteit, voorstel } = blad.staat.schuldregeling
  return (
    <Sectie naam="voorstel" open={voorstel !== null} samenvatting={stand(blad)}>
      {capaciteit === null ? (
        <Leeg>Nog geen afloscapaciteit. Als die bekend is en alle saldo’s er zijn, kunt u een voorstel doen.</Leeg>
      ) : (
        <Feiten
          feiten={[
            [
              'Afloscapaciteit',
              <>
                {alsEuro(capaciteit.perMaand)} per maand (<a href={adresVan('inkomen')}>hoe komen wij hieraan?</a>)
              </>,
            ],
            ['Vermogen', alsEuro(capaciteit.vermogen)],
          ]}
        />
      )}
      {voorstel === null ? null : <Inhoud blad={blad} voorstel={voorstel} />}
      <p className="losse-link">
        <a href={`/medewerker/dossier/${blad.id}/oplossingen`}>Oplossingen naast elkaar</a>
      </p>
    </Sectie>
  )
}

function stand({ staat: { schuldregeling } }: Dossierblad): string {
  const { voorstel, regeling, mislukt, kwijting } = schuldregeling
  if (kwijting !== null) return `finale kwijting op ${datumKort(kwijting)}`
  if (regeling !== null) return `regeling loopt tot ${datumKort(regeling.einde)}`
  if (mislukt !== null) return `mislukt op ${datumKort(mislukt)}`
  return voorstel === null
    ? 'nog geen voorstel'
    : `voorstel ${voorstel.ronde}, antwoord uiterlijk ${datumKort(voorstel.uiterlijk)}`
}

type Gedaanvoorstel = NonNullable<Dossierblad['staat']['schuldregeling']['voorstel']>

function Inhoud({ blad, voorstel }: { readonly blad: Dossierblad; readonly voorstel: Gedaanvoorstel }) {
  const naam = schuldeisersVan(blad.staat.schulden)
  const krijgt = new Map(voorstel.uitdeling.map((u) => [u.vorderingId, u.bedrag]))
  return (
    <>
      <Feiten
        feiten={[
          ['Vorm', vormen[voorstel.vorm]],
          ['Looptijd', `${voorstel.looptijdMaanden} maanden`],
          ['Te verdelen', alsEuro(voorstel.teVerdelen)],
          ['Preferente schuldeisers', toonProcent(voorstel.percentagePreferent)],
          ['Concurrente schuldeisers', toonProcent(voorstel.percentageConcurrent)],
          ['Motivering', voorstel.motivering],
        ]}
      />
      <Tabel
        kolommen={[
          { kop: 'Schuldeiser', cel: (g) => naam(g.vorderingId) },
          { kop: 'Vordering', bedrag: true, cel: (g) => alsEuro(g.bedrag) },
          { kop: 'Waarvan preferent', bedrag: true, cel: (g) => alsEuro(g.preferentBedrag) },
          {
            kop: 'Krijgt',
            bedrag: true,
            cel: (g) => {
              const bedrag = krijgt.get(g.vorderingId)
              return bedrag === undefined ? '–' : alsEuro(bedrag)
            },
          },
        ]}
        rijen={voorstel.grondslag}
        sleutel={(g) => g.vorderingId}
        titel="Wat elke schuldeiser krijgt"
      />
    </>
  )
}
