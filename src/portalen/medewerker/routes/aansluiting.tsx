import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Centen, alsEuro, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import type { Beginsaldostand } from '../../../domein/geld/index.ts'
import type { Bankrekeningregel } from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aandacht, afschriftnaam, inGroepjes } from '../bank/teksten.ts'
import { bankkijkers } from '../bank/wie.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  alleenVoor(context, bankkijkers)
  const { werkplaats, organisatieId } = werkplek(context)
  const betalen = await werkplaats.betalen.rekeningen(organisatieId)
  return {
    rekeningen: await werkplaats.bank.rekeningen(organisatieId),
    beginsaldi: betalen.map(({ id, beginsaldo }) => ({ id, ...beginsaldo })),
    vandaag: werkplaats.klok.vandaag(),
  }
}

/** Whether what the bank says and what we booked are the same, account by account. */
export default function Aansluiting({
  loaderData: { rekeningen, beginsaldi, vandaag },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>Aansluiting met de bank - Kwijting</title>
      <p>
        <a href="/medewerker/bank">Terug naar Bank</a>
      </p>
      <Heading level={1}>Aansluiting met de bank</Heading>
      <Paragraph purpose="lead">
        Stand van {datumKort(vandaag)}. Wat de bank zegt en wat in het grootboek staat, moet gelijk zijn. Het verschil
        hoort altijd nul te zijn.
      </Paragraph>
      {rekeningen.length === 0 ? <Leeg>Er is nog geen bankrekening om te vergelijken.</Leeg> : null}
      {rekeningen.map((rekening) => (
        <Rekening begin={beginsaldi.find(({ id }) => id === rekening.id)} key={rekening.id} rekening={rekening} />
      ))}
    </main>
  )
}

interface Regel {
  readonly wat: string
  readonly bedrag: Centen | null
}

/** The part of the bank, then that of the grootboek, each with its own sign: the first less the second is the difference. */
function vergelijking({ aansluiting, grootboek, beginsaldo }: Bankrekeningregel) {
  const { eindsaldo, beginstand, daarna } = aansluiting
  const bank: readonly Regel[] = [
    {
      wat: eindsaldo === null ? 'Volgens de bank' : `Volgens de bank op ${datumKort(eindsaldo.op)}`,
      bedrag: eindsaldo?.bedrag ?? null,
    },
    { wat: 'Volgens de bank daarna geboekt, nog zonder eindsaldo', bedrag: daarna },
    {
      wat: 'Af: stond er al vóór het eerste afschrift',
      bedrag: beginstand === null ? null : trekAf(nul, beginstand),
    },
    ...(beginsaldo.geboekt === 0 ? [] : [{ wat: 'Bij: geboekt als beginsaldo', bedrag: beginsaldo.geboekt }]),
  ]
  return {
    regels: [...bank, { wat: 'Volgens het grootboek', bedrag: grootboek }],
    verschil: trekAf(telOp(...bank.map(({ bedrag }) => bedrag ?? nul)), grootboek),
  }
}

function Rekening({
  rekening,
  begin,
}: {
  readonly rekening: Bankrekeningregel
  readonly begin: Pick<Beginsaldostand, 'geboekt' | 'voorstel'> | undefined
}) {
  const { aansluiting, open, tussenrekening, onderweg, afschriften } = rekening
  const { regels, verschil } = vergelijking(rekening)
  const onbekend = aansluiting.eindsaldo === null
  const tussenverschil = telOp(tussenrekening, open.bij, open.af)
  const punten = aandacht(rekening)
  const naamBij = (id: string) => {
    const gevonden = afschriften.find((een) => een.id === id)
    return gevonden === undefined ? 'van langer geleden' : afschriftnaam(gevonden)
  }
  return (
    <section aria-labelledby={`r-${rekening.id}`}>
      <Heading id={`r-${rekening.id}`} level={2}>
        {rekening.naam}, {inGroepjes(rekening.iban)}
      </Heading>
      {punten.length === 0 ? (
        <Melding soort="goed" titel={onbekend ? 'Er is nog niets om te vergelijken' : 'De rekening sluit aan'} />
      ) : (
        <Melding soort="let-op" titel="Kijk dit na">
          <ul>
            {punten.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Melding>
      )}
      <Tabel
        kolommen={[
          { kop: 'Bank en grootboek', cel: (r) => r.wat },
          { kop: 'Bedrag', bedrag: true, cel: (r) => (r.bedrag === null ? 'Niet bekend' : alsEuro(r.bedrag)) },
        ]}
        rijen={regels}
        sleutel={(r) => r.wat}
        titel={`Vergelijking van ${rekening.naam}`}
        voet={['Verschil', onbekend ? 'Niet bekend' : alsEuro(verschil)]}
      />
      <Tabel
        kolommen={[
          { kop: 'Nog niet afgehandeld', cel: (r) => r.wat },
          { kop: 'Bedrag', bedrag: true, cel: (r) => alsEuro(r.bedrag ?? nul) },
        ]}
        rijen={[
          { wat: 'Volgens de bank bijgeschreven, nog toe te wijzen', bedrag: open.bij },
          { wat: 'Volgens de bank afgeschreven, nog bij geen betaling', bedrag: open.af },
          // The grootboek holds on it what is owed to whoever it turns out to be: the other sign.
          { wat: 'Volgens het grootboek', bedrag: trekAf(nul, tussenrekening) },
        ]}
        sleutel={(r) => r.wat}
        titel={`Nog niet afgehandeld op ${rekening.naam}`}
        voet={['Verschil', alsEuro(tussenverschil)]}
      />
      <Beginsaldo begin={begin} rekening={rekening} />
      <p>Betalingen onderweg, nog niet op een afschrift: {alsEuro(trekAf(nul, onderweg))}.</p>
      {aansluiting.gaten.length === 0 ? null : (
        <>
          <h3>Hier ontbreekt iets</h3>
          <ul>
            {aansluiting.gaten.map(({ afschriftId, verschil: gat }) => (
              <li key={afschriftId}>
                Vóór afschrift <a href={`/medewerker/bank/afschrift/${afschriftId}`}>{naamBij(afschriftId)}</a>{' '}
                ontbreekt een afschrift. Verschil: {alsEuro(gat)}. Lees het afschrift in dat ertussen hoort.
              </li>
            ))}
          </ul>
        </>
      )}
      {aansluiting.zonderEindsaldo.length === 0 ? null : (
        <>
          <h3>Zonder eindsaldo</h3>
          <ul>
            {aansluiting.zonderEindsaldo.map((id) => (
              <li key={id}>
                <a href={`/medewerker/bank/afschrift/${id}`}>{naamBij(id)}</a>: de bank noemt geen eindsaldo, dus dit is
                niet te controleren.
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What stood there before the first statement: not booked, waiting for a colleague, or booked and for how much assigned. */
function Beginsaldo({
  rekening: { id, naam, beginsaldo, aansluiting },
  begin,
}: {
  readonly rekening: Bankrekeningregel
  readonly begin: Pick<Beginsaldostand, 'geboekt' | 'voorstel'> | undefined
}) {
  const stap = (soort: string) => `/medewerker/betalen/${id}/stap/${soort}`
  if ((begin?.voorstel ?? null) !== null)
    return (
      <p>
        Een beginsaldo staat klaar. Een collega moet het{' '}
        <a href={stap('KeurBeginsaldoGoed')}>
          goedkeuren<span className="voorlezer"> voor {naam}</span>
        </a>
        .
      </p>
    )
  if (begin?.geboekt)
    return (
      <p>
        Het beginsaldo van {alsEuro(begin.geboekt.bedrag)} is geboekt per {datumKort(begin.geboekt.op)}. Daarvan is nog{' '}
        {alsEuro(beginsaldo.open)} aan geen dossier toegewezen. Toewijzen doet u in het dossier.{' '}
        <a href={stap('DraaiBeginsaldoTerug')}>
          Terugdraaien<span className="voorlezer"> voor {naam}</span>
        </a>
      </p>
    )
  if (aansluiting.beginstand === null || aansluiting.beginstand <= 0) return null
  return (
    <p>
      Wat er vóór het eerste afschrift stond, is niet geboekt.{' '}
      <a href={stap('BoekBeginsaldo')}>
        Boek het beginsaldo<span className="voorlezer"> van {naam}</span>
      </a>
      .
    </p>
  )
}
