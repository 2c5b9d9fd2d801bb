import { type Centen, alsEuro } from '../../../gedeeld/geld.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import {
  type Borgstelling,
  type Krediet,
  achterstandOp,
  afgelostVan,
  borgstellingVan,
  kredietgronden,
  nogAfTeLossen,
  openRijen,
} from '../../../domein/geld/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { standen } from '../../../regels/borgstelling/index.ts'
import { alsProcent } from '../../../regels/vergoeding/index.ts'
import { Leeg, Melding, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from './sectie.tsx'
import { Naar } from '../toegestaan.tsx'

/** The saneringskrediet as a loan: the contract, the borgstelling, what was repaid and what to do about arrears. */
export function Saneringskrediet({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { krediet } = blad.staat.geld
  const hoortErbij = blad.staat.schuldregeling.regeling?.vorm === 'SK'
  if (krediet === null && !hoortErbij) return null
  return (
    <>
      <h3 className="tussenkop">Saneringskrediet</h3>
      {krediet === null ? (
        <Leeg>
          Nog niet aangevraagd.{' '}
          <Naar adres={`/medewerker/dossier/${blad.id}/stap/VraagSaneringskredietAan`}>Vraag het krediet aan</Naar>.
        </Leeg>
      ) : (
        <Lening id={blad.id} krediet={krediet} vandaag={vandaag} />
      )}
    </>
  )
}

function Lening({ id, krediet, vandaag }: { readonly id: string; readonly krediet: Krediet; readonly vandaag: Datum }) {
  const borgstelling = borgstellingVan(krediet)
  return (
    <>
      <Achterstand id={id} krediet={krediet} vandaag={vandaag} />
      <Feiten
        feiten={[
          ['Stand', standVan(krediet)],
          ['Kredietbank', `${krediet.kredietbank}, kenmerk ${krediet.kenmerk}`],
          ['Krediet', `${alsEuro(krediet.bedrag)}, rente ${toonProcent(alsProcent(krediet.jaarrente))} per jaar`],
          [
            'De inwoner betaalt',
            `${alsEuro(krediet.termijn)} per maand, ${telwoord(krediet.looptijdMaanden, 'maand', 'maanden')}, in totaal ${alsEuro(krediet.bruto)}`,
          ],
          ['Informatie gegeven', datumKort(krediet.informatieGegeven)],
          ['Krediettoets', datumKort(krediet.krediettoets)],
          ['Borgstelling', borgstelling === null ? 'niet aangevraagd' : inWoorden(borgstelling)],
          ...afloop(krediet),
        ]}
      />
      <Schema krediet={krediet} vandaag={vandaag} />
    </>
  )
}

function standVan({ einde, uitbetaald, datum }: Krediet): string {
  if (einde !== null) return `${kredietgronden[einde.grond]}, op ${datumKort(einde.datum)}`
  return uitbetaald === null
    ? `aangevraagd op ${datumKort(datum)}, nog niet uitbetaald`
    : `uitbetaald op ${datumKort(uitbetaald)}`
}

function inWoorden({ stand, kenmerk, premie, antwoord, datum }: Borgstelling): string {
  return `${standen[stand].toLowerCase()} op ${datumKort(antwoord ?? datum)}, kenmerk ${kenmerk}, premie ${alsEuro(premie)}`
}

/** What was repaid, what is left and what comes next; nothing before the payout. */
function afloop(krediet: Krediet): readonly (readonly [string, string])[] {
  if (krediet.uitbetaald === null) return []
  const volgende = openRijen(krediet)[0]
  return [
    ['Afgelost', `${alsEuro(afgelostVan(krediet))} (nog ${alsEuro(nogAfTeLossen(krediet))})`],
    ...(volgende === undefined || krediet.einde !== null
      ? []
      : [['Eerste open termijn', `${alsEuro(volgende.termijn)} op ${datumKort(volgende.datum)}`] as const]),
  ]
}

function Achterstand({
  id,
  krediet,
  vandaag,
}: {
  readonly id: string
  readonly krediet: Krediet
  readonly vandaag: Datum
}) {
  const { termijnen, bedrag } = achterstandOp(krediet, vandaag)
  if (termijnen === 0 || krediet.einde !== null) return null
  const meer = termijnen > 1
  return (
    <Melding
      soort="let-op"
      titel={`Achter met aflossen: ${telwoord(termijnen, 'termijn', 'termijnen')}, ${alsEuro(bedrag)}`}
    >
      <p>
        {meer
          ? 'Spreek de inwoner. Kijk samen met de kredietbank wat er nodig is.'
          : 'Bel de inwoner en vraag wat er speelt, voordat het meer wordt.'}{' '}
        De schuldeisers houden hun geld en de kwijting blijft.
      </p>
      <p>
        Toch betaald? <Naar adres={`/medewerker/dossier/${id}/stap/LegAflossingVast`}>Leg de aflossing vast</Naar>.
      </p>
    </Melding>
  )
}

function Schema({ krediet, vandaag }: { readonly krediet: Krediet; readonly vandaag: Datum }) {
  const { schema } = krediet
  if (schema === null) return null
  const open = new Set(openRijen(krediet).map(({ nummer }) => nummer))
  const euro = (bedrag: Centen) => alsEuro(bedrag)
  return (
    <details className="vouw">
      <summary>Aflosschema, maand voor maand</summary>
      <Tabel
        kolommen={[
          { kop: 'Termijn', cel: (rij) => `${rij.nummer}, ${datumKort(rij.datum)}` },
          { kop: 'Stand', cel: (rij) => rijstand(open.has(rij.nummer), rij.datum < vandaag) },
          { kop: 'Betalen', bedrag: true, cel: (rij) => euro(rij.termijn) },
          { kop: 'Rente', bedrag: true, cel: (rij) => euro(rij.rente) },
          { kop: 'Aflossing', bedrag: true, cel: (rij) => euro(rij.aflossing) },
          { kop: 'Schuld daarna', bedrag: true, cel: (rij) => euro(rij.restant) },
        ]}
        rijen={schema.rijen}
        sleutel={(rij) => String(rij.nummer)}
        titel="Aflosschema van het saneringskrediet"
        voet={['Samen', '', euro(schema.totaal), euro(schema.rente), euro(krediet.bedrag), '']}
      />
    </details>
  )
}

function rijstand(isOpen: boolean, isVoorbij: boolean): string {
  if (!isOpen) return 'betaald'
  return isVoorbij ? 'te laat' : 'komt nog'
}
