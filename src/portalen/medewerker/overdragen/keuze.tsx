import { Button } from '@nl-design-system-candidate/button-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Werklast, type Werkvoorraadregel, type Werkvoorraadvraag, fasen } from '../../../domein/verloop/index.ts'
import { Label, Melding, Tabel } from '../../onderdelen/onderdelen.tsx'
import { telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { wachtzin } from '../wacht.ts'
import { Lijstje } from '../werkvoorraad/lijstje.tsx'
import { niemand } from '../werkvoorraad/vraag.ts'
import { Drukteregel } from './drukte.tsx'
import { type Ontvanger, drukteVan } from './verdeel.ts'

type Vraag = Omit<Werkvoorraadvraag, 'pagina'>

/** Whose dossiers: the same filter as in the werkvoorraad. */
export function VanWie({ vraag, werklast }: { readonly vraag: Vraag; readonly werklast: readonly Werklast[] }) {
  const keuzes = werklast.map(
    ({ id, naam, aantal }) => [id ?? niemand, `${naam} (${telwoord(aantal, 'dossier', 'dossiers')})`] as const,
  )
  return (
    <form className="zoekbalk" method="get">
      <Lijstje
        keuzes={keuzes}
        label="Van wie"
        leeg="Kies een behandelaar"
        naam="behandelaar"
        waarde={vraag.zonderBehandelaar === true ? niemand : vraag.behandelaarId}
      />
      <Lijstje keuzes={Object.entries(fasen)} label="Fase" leeg="Alle fasen" naam="fase" waarde={vraag.fase} />
      <Button purpose="secondary" type="submit">
        Toon dossiers
      </Button>
    </form>
  )
}

/** What was wrong with the choice, and the choice itself. */
export interface Foutekeuze {
  readonly fout: 'dossier' | 'aan'
  readonly gekozen: readonly string[]
  readonly aan: readonly string[]
  readonly toelichting: string
}

const fouten = {
  dossier: 'Kies ten minste één dossier',
  aan: 'Kies ten minste één collega, en niet alleen wie ze nu heeft',
} as const

/** Which dossiers, to whom, and what the colleague must know. */
export function Keuzeformulier({
  rijen,
  ontvangers,
  vandaag,
  fout,
}: {
  readonly rijen: readonly Werkvoorraadregel[]
  readonly ontvangers: readonly Ontvanger[]
  readonly vandaag: Datum
  readonly fout: Foutekeuze | null
}) {
  const gekozen = (id: string) => fout === null || fout.gekozen.includes(id)
  return (
    <form className="formulier breed" method="post">
      {fout === null ? null : <Melding soort="let-op" titel={fouten[fout.fout]} />}
      <p>
        <Drukteregel drukte={drukteVan(rijen, vandaag)} />
      </p>
      <Tabel
        kolommen={[
          {
            kop: 'Dossier',
            cel: (r) => (
              <span className="optie">
                <input
                  className="utrecht-checkbox utrecht-checkbox--html-input"
                  defaultChecked={gekozen(r.dossierId)}
                  id={`d-${r.dossierId}`}
                  name="dossier"
                  type="checkbox"
                  value={r.dossierId}
                />
                <label htmlFor={`d-${r.dossierId}`}>{r.naam}</label>
                {r.crisis ? <Label soort="crisis">Crisis</Label> : null}
              </span>
            ),
          },
          { kop: 'Fase', cel: (r) => fasen[r.fase] },
          { kop: 'Wacht op', cel: (r) => wachtzin(r) },
          {
            kop: 'Eerste termijn',
            cel: (r) => (
              <span className={r.termijnUiterlijk !== null && r.termijnUiterlijk < vandaag ? 'laat' : undefined}>
                {r.termijnUiterlijk === null ? '–' : termijnTekst(r.termijnUiterlijk, vandaag)}
              </span>
            ),
          },
          { kop: 'Nu van', cel: (r) => r.behandelaar ?? <Label soort="rust">Nog niemand</Label> },
        ]}
        rijen={rijen}
        sleutel={(r) => r.dossierId}
        titel="Dossiers om over te dragen"
      />
      <fieldset className="utrecht-form-field veldgroep">
        <legend className="utrecht-form-label">Aan wie?</legend>
        <p className="hint">Kiest u er meer, dan verdelen wij zo dat ieder ongeveer evenveel heeft.</p>
        {ontvangers.map(({ id, naam, aantal }) => (
          <div className="optie" key={id}>
            <input
              className="utrecht-checkbox utrecht-checkbox--html-input"
              defaultChecked={fout?.aan.includes(id) === true}
              id={`aan-${id}`}
              name="aan"
              type="checkbox"
              value={id}
            />
            <label htmlFor={`aan-${id}`}>
              {naam} <span className="hint">(heeft {telwoord(aantal, 'dossier', 'dossiers')})</span>
            </label>
          </div>
        ))}
      </fieldset>
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="toelichting">
          Wat moet uw collega weten? <span className="niet-verplicht">(niet verplicht)</span>
        </label>
        <textarea
          className="utrecht-textarea"
          defaultValue={fout?.toelichting ?? ''}
          id="toelichting"
          maxLength={2000}
          name="toelichting"
          rows={4}
        />
      </div>
      <Button purpose="primary" type="submit">
        Bekijk wie wat krijgt
      </Button>
    </form>
  )
}
