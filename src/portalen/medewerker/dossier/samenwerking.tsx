import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Actie,
  type SecondOpinion,
  type Zorgoverleg,
  isOpen,
  loopt,
  naamVanNemer,
  opiniongevolgen,
  opinionkeuzes,
  opinionoordelen,
  vertelwijzen,
} from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { AlsMag } from '../toegestaan.tsx'
import { Feiten, Sectie } from './sectie.tsx'

/** A fresh opdracht id for each thing that can be ticked off. */
export const vinkIds = ({ staat }: Dossierblad): Readonly<Record<string, string>> =>
  Object.fromEntries(staat.dossier.acties.filter(isOpen).map(({ id }) => [id, crypto.randomUUID()]))

/** What was agreed: who does what until when, talks with other organisations and who has regie, what colleagues advised. */
export function Samenwerking({
  blad,
  vandaag,
  ids,
}: {
  readonly blad: Dossierblad
  readonly vandaag: Datum
  readonly ids: Readonly<Record<string, string>>
}) {
  const { acties, zorgoverleggen, secondOpinions } = blad.staat.dossier
  const open = acties.filter(isOpen)
  const regie = zorgoverleggen.at(-1)?.regie
  const bezig = open.length > 0 || secondOpinions.some(({ gevolg, ingetrokken }) => gevolg === null && !ingetrokken)
  return (
    <Sectie
      naam="samenwerking"
      open={bezig}
      samenvatting={[
        open.length === 0 ? 'geen open afspraken' : telwoord(open.length, 'open afspraak', 'open afspraken'),
        ...(regie === undefined ? [] : [`regie: ${regie}`]),
      ].join(', ')}
    >
      {open.length === 0 ? <Leeg>Hier komt wie wat doet, en tot wanneer.</Leeg> : null}
      {open.length === 0 ? null : <Openacties acties={open} blad={blad} ids={ids} vandaag={vandaag} />}
      {loopt(blad.staat.dossier).length === 0 ? <Stappen id={blad.id} /> : null}
      <Afgedaan acties={acties.filter((actie) => !isOpen(actie))} />
      {zorgoverleggen.toReversed().map((overleg) => (
        <Overleg key={overleg.id} overleg={overleg} />
      ))}
      {secondOpinions.toReversed().map((opinion) => (
        <Opinion key={opinion.id} opinion={opinion} />
      ))}
    </Sectie>
  )
}

const stappen = [
  ['SpreekActieAf', 'Afspreken wie wat doet'],
  ['LegZorgoverlegVast', 'Zorgoverleg vastleggen'],
  ['VraagSecondOpinion', 'Second opinion vragen'],
] as const

function Stappen({ id }: { readonly id: string }) {
  return (
    <ul className="stappenlijst">
      {stappen.map(([soort, titel]) => (
        <AlsMag key={soort} naar={`/medewerker/dossier/${id}/stap/${soort}`}>
          <li>
            <a href={`/medewerker/dossier/${id}/stap/${soort}`}>{titel}</a>
          </li>
        </AlsMag>
      ))}
    </ul>
  )
}

function Openacties({
  acties,
  blad,
  vandaag,
  ids,
}: {
  readonly acties: readonly Actie[]
  readonly blad: Dossierblad
  readonly vandaag: Datum
  readonly ids: Readonly<Record<string, string>>
}) {
  const adres = `/medewerker/dossier/${blad.id}/stap/VinkActieAf`
  return (
    <Tabel
      kolommen={[
        { kop: 'Wat', cel: ({ wat }) => wat },
        { kop: 'Wie', cel: naamVanNemer },
        {
          kop: 'Uiterlijk',
          cel: ({ uiterlijk }) => (
            <span className={uiterlijk < vandaag ? 'laat' : undefined}>{termijnTekst(uiterlijk, vandaag)}</span>
          ),
        },
        {
          kop: 'Afvinken',
          cel: ({ id, wat }) => (
            <AlsMag naar={adres} wijze="POST">
              <form action={adres} method="post">
                <input name="opdrachtId" type="hidden" value={ids[id] ?? ''} />
                <input name="gezienVersie" type="hidden" value={blad.versie} />
                <input name="veld.actieId" type="hidden" value={id} />
                <Button purpose="secondary" type="submit">
                  Gedaan<span className="voorlezer">: {wat}</span>
                </Button>
              </form>
            </AlsMag>
          ),
        },
      ]}
      rijen={acties.toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk))}
      sleutel={({ id }) => id}
      titel="Open afspraken"
    />
  )
}

function Afgedaan({ acties }: { readonly acties: readonly Actie[] }) {
  if (acties.length === 0) return null
  return (
    <details>
      <summary>{telwoord(acties.length, 'eerdere afspraak', 'eerdere afspraken')}</summary>
      <ul>
        {acties.map(({ id, wat, gedaan, vervallen }) => (
          <li key={id}>
            {wat}:{' '}
            {gedaan === null
              ? `hoeft niet meer. ${vervallen?.reden ?? ''}`
              : `gedaan op ${datumKort(gedaan.datum)}. ${gedaan.toelichting ?? ''}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Overleg({ overleg }: { readonly overleg: Zorgoverleg }) {
  return (
    <>
      <Heading appearance="level-5" level={3}>
        Zorgoverleg op {datumKort(overleg.datum)}
      </Heading>
      <Feiten
        feiten={[
          ['Aanleiding', overleg.aanleiding],
          ['Wie deden mee', overleg.deelnemers.map(({ organisatie, rol }) => `${organisatie} (${rol})`).join('\n')],
          ['Afgesproken', overleg.afgesproken],
          ['Regie', overleg.regie],
          ['Aan de inwoner verteld', vertelwijzen[overleg.verteld]],
        ]}
      />
    </>
  )
}

function Opinion({ opinion }: { readonly opinion: SecondOpinion }) {
  const { over, vraag, aan, gevraagd, advies, gevolg, ingetrokken } = opinion
  return (
    <>
      <Heading appearance="level-5" level={3}>
        Second opinion over: {opinionkeuzes[over]}
      </Heading>
      <Feiten
        feiten={[
          ['Vraag', `${vraag}\nAan ${aan.naam}, ${datumKort(gevraagd)}`],
          [
            'Advies',
            advies === null
              ? ingetrokken === null
                ? 'Nog niet'
                : `Ingetrokken op ${datumKort(ingetrokken)}`
              : `${opinionoordelen[advies.oordeel]}. ${advies.tekst}\n${advies.door.naam}, ${datumKort(advies.datum)}`,
          ],
          ...(gevolg === null
            ? []
            : [['Wat ermee gedaan is', `${opiniongevolgen[gevolg.wat]}. ${gevolg.toelichting}`] as const]),
        ]}
      />
    </>
  )
}
