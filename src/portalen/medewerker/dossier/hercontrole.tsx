import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, alsEuro, telOp, trekAf } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import {
  type BijgesteldePrognose,
  type Teveelstand,
  prognoseredenen,
  reserveringOp,
  teVeelVan,
} from '../../../domein/geld/index.ts'
import { volgendeHercontrole } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Uitleg } from '../berekening/uitleg.tsx'
import { Feiten, Sectie, adresVan } from './sectie.tsx'

type Reservering = NonNullable<ReturnType<typeof reserveringOp>>

/** The supervision of a schuldbemiddeling: when it is looked at again, what was expected and came, what may be expected. */
export function Hercontrole({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { schuldregeling, geld } = blad.staat
  const moment = volgendeHercontrole(schuldregeling)
  const reservering = reserveringOp(blad.staat, vandaag)
  const teVeel = teVeelVan(blad.staat)
  const { prognoses } = geld.controle
  const loopt = schuldregeling.kwijtingGevraagd === null && blad.staat.dossier.einde === null
  return (
    <Sectie naam="hercontrole" open={false} samenvatting={samenvatting(moment !== null && loopt, reservering)}>
      {moment === null && teVeel.length === 0 ? (
        <Leeg>
          Bij een schuldbemiddeling kijken wij elk jaar opnieuw naar inkomen en vermogen. Dan staat hier wat er werd
          verwacht en wat er is gereserveerd.
        </Leeg>
      ) : null}
      {moment === null ? null : (
        <>
          <Feiten
            feiten={[
              ...(loopt
                ? [
                    [
                      moment.isLaatste ? 'Laatste hercontrole' : 'Volgende hercontrole',
                      wanneer(moment.op, vandaag),
                    ] as const,
                  ]
                : []),
              ['Gedaan', telwoord(schuldregeling.hercontroles.length, 'hercontrole', 'hercontroles')],
              ...(schuldregeling.ritme === null
                ? []
                : [
                    [
                      'Afgesproken',
                      `elke ${telwoord(schuldregeling.ritme.elkeMaanden, 'maand', 'maanden')}: ${schuldregeling.ritme.reden}`,
                    ] as const,
                  ]),
            ]}
          />
          <Vastgesteld blad={blad} />
          {reservering === null ? null : <Verwacht reservering={reservering} />}
        </>
      )}
      {teVeel.map((stand) => (
        <TeVeel key={stand.vaststelling} stand={stand} />
      ))}
      <Prognose blad={blad} prognose={prognoses.at(-1)} />
    </Sectie>
  )
}

function samenvatting(loopt: boolean, reservering: Reservering | null): string {
  if (!loopt || reservering === null) return 'niet aan de orde'
  return stand(reservering)
}

function stand({ achterstand, voorsprong }: Reservering): string {
  if (achterstand > 0) return `achterstand ${alsEuro(achterstand)}`
  return voorsprong > 0 ? `voorsprong ${alsEuro(voorsprong)}` : 'de reservering is bij'
}

const wanneer = (dag: Datum, vandaag: Datum): ReactNode => (
  <span className={dag < vandaag ? 'laat' : undefined}>{termijnTekst(dag, vandaag)}</span>
)

/** Capacity, vtlb and vermogen of every determination beside the one before it. */
function Vastgesteld({ blad }: { readonly blad: Dossierblad }) {
  const { vaststellingen } = blad.staat.schuldregeling
  const rijen = vaststellingen.map((v, i) => ({ ...v, nummer: i + 1, vorige: vaststellingen[i - 1] }))
  return (
    <>
      <h3 className="tussenkop">Vergeleken met de vorige keer</h3>
      <Tabel
        kolommen={[
          { kop: 'Vastgesteld', cel: (v) => datumKort(v.datum) },
          { kop: 'Vtlb', bedrag: true, cel: (v) => alsEuro(v.vtlb) },
          { kop: 'Afloscapaciteit', bedrag: true, cel: (v) => alsEuro(v.perMaand) },
          { kop: 'Verschil', bedrag: true, cel: (v) => verschil(v.perMaand, v.vorige?.perMaand) },
          { kop: 'Vermogen', bedrag: true, cel: (v) => alsEuro(v.vermogen) },
        ]}
        rijen={rijen}
        sleutel={(v) => String(v.nummer)}
        titel="Wat er elke keer is vastgesteld"
      />
      <p>
        <a href={`/medewerker/dossier/${blad.id}${adresVan('inkomen')}`}>Waardoor het veranderde</a>
      </p>
    </>
  )
}

function verschil(nu: Centen, vorige: Centen | undefined): string {
  if (vorige === undefined) return '–'
  const meer = trekAf(nu, vorige)
  if (meer === 0) return 'gelijk'
  return meer > 0 ? `+ ${alsEuro(meer)}` : alsEuro(meer)
}

function Verwacht({ reservering }: { readonly reservering: Reservering }) {
  const { maanden, verwacht, ontvangen, berekening } = reservering
  return (
    <>
      <h3 className="tussenkop">Verwacht en ontvangen</h3>
      <p>
        {alsEuro(ontvangen)} gereserveerd, {alsEuro(verwacht)} verwacht: {stand(reservering)}. Een maand telt pas mee
        als zij voorbij is.
      </p>
      {maanden.length === 0 ? null : (
        <Tabel
          kolommen={[
            { kop: 'Maand', cel: (m) => `${m.nummer}, vanaf ${datumKort(m.vanaf)}` },
            { kop: 'Verwacht', bedrag: true, cel: (m) => alsEuro(m.bedrag) },
            { kop: 'Gereserveerd', bedrag: true, cel: (m) => alsEuro(m.gedekt) },
            { kop: 'Stand', cel: (m) => (m.gedekt < m.bedrag ? <span className="laat">te weinig</span> : 'bij') },
          ]}
          rijen={maanden}
          sleutel={(m) => String(m.nummer)}
          titel="Per maand: wat er werd verwacht en wat er voor is"
          voet={['Samen', alsEuro(verwacht), alsEuro(telOp(...maanden.map((m) => m.gedekt))), '']}
        />
      )}
      <details className="vouw">
        <summary>Hoe is dit berekend?</summary>
        <Uitleg stappen={berekening.stappen} />
      </details>
    </>
  )
}

function TeVeel({ stand: { bedrag, vanaf, stappen, besloten } }: { readonly stand: Teveelstand }) {
  return (
    <>
      <h3 className="tussenkop">Te veel gereserveerd sinds {datumKort(vanaf)}</h3>
      <p>
        {alsEuro(bedrag)}: het hogere vtlb gold al vanaf {datumKort(vanaf)}.{' '}
        {besloten === null
          ? 'Hierover is nog een besluit nodig; tot dan wordt het niet uitgedeeld.'
          : `Besloten op ${datumKort(besloten)}.`}
      </p>
      <details className="vouw">
        <summary>Hoe is dit berekend?</summary>
        <Uitleg stappen={stappen} />
      </details>
    </>
  )
}

function Prognose({
  blad,
  prognose,
}: {
  readonly blad: Dossierblad
  readonly prognose: BijgesteldePrognose | undefined
}) {
  if (prognose === undefined) return null
  const naam = schuldeisersVan(blad.staat.schulden)
  const { was, percentagePreferent, percentageConcurrent, teVerdelen, redenen, verwachting, berekend } = prognose
  return (
    <>
      <h3 className="tussenkop">Prognose na hercontrole {prognose.hercontrole}</h3>
      <Feiten
        feiten={[
          ['Te verdelen', `${alsEuro(teVerdelen)} (was ${alsEuro(was.teVerdelen)})`],
          ['Preferent', `${toonProcent(percentagePreferent)} (was ${toonProcent(was.percentagePreferent)})`],
          ['Concurrent', `${toonProcent(percentageConcurrent)} (was ${toonProcent(was.percentageConcurrent)})`],
          ['Waarom', redenen.map((reden) => prognoseredenen[reden]).join(' ')],
        ]}
      />
      <Tabel
        kolommen={[
          { kop: 'Schuldeiser', cel: (v) => naam(v.vorderingId) },
          { kop: 'Betaald', bedrag: true, cel: (v) => alsEuro(v.betaald) },
          { kop: 'Verwacht in totaal', bedrag: true, cel: (v) => alsEuro(v.verwacht) },
        ]}
        rijen={verwachting}
        sleutel={(v) => v.vorderingId}
        titel="Wat elke schuldeiser mag verwachten"
      />
      <details className="vouw">
        <summary>Hoe is dit berekend?</summary>
        <Uitleg stappen={berekend.berekening.stappen} />
      </details>
    </>
  )
}
