import { alsEuro } from '../../../gedeeld/geld.ts'
import { type Voorstel as Gedaan, nevenafsprakenNu, veranderdSinds } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Nevenafspraken, Voorstelinhoud } from '../voorstel/inhoud.tsx'
import { Veranderd } from '../voorstel/veranderd.tsx'
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
      {voorstel === null ? (
        <Nevenafspraken afspraken={nevenafsprakenNu(blad.staat)} naam={schuldeisersVan(blad.staat.schulden)} />
      ) : (
        <Inhoud blad={blad} voorstel={voorstel} />
      )}
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

function Inhoud({ blad, voorstel }: { readonly blad: Dossierblad; readonly voorstel: Gedaan }) {
  const naam = schuldeisersVan(blad.staat.schulden)
  const verandering = veranderdSinds(blad.staat)
  const rondes = Array.from({ length: voorstel.ronde - 1 }, (_, i) => i + 1)
  return (
    <>
      {verandering === null ? null : <Veranderd naam={naam} ronde={voorstel.ronde} verandering={verandering} />}
      <Voorstelinhoud naam={naam} voorstel={voorstel} />
      <p>
        <a href={`/medewerker/dossier/${blad.id}/voorstel/${voorstel.ronde}`}>
          Het hele voorstel met de berekening, om af te drukken
        </a>
      </p>
      {rondes.length === 0 ? null : (
        <p className="hint">
          Eerdere voorstellen:{' '}
          {rondes.map((ronde) => (
            <a href={`/medewerker/dossier/${blad.id}/voorstel/${ronde}`} key={ronde}>{`voorstel ${ronde} `}</a>
          ))}
        </p>
      )}
    </>
  )
}
