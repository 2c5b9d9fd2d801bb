import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Datum, leeftijdOp } from '../../../gedeeld/datum.ts'
import { voorkeurstalen } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Faselijn } from '../../onderdelen/faselijn.tsx'
import { Label } from '../../onderdelen/onderdelen.tsx'
import { datumKort, termijnTekst } from '../../onderdelen/teksten/datums.ts'

/** What stays in sight on every page of a dossier: who, how urgent, where it is, and the one next termijn. */
export function Dossierkop({
  blad,
  vandaag,
  titel = true,
}: {
  readonly blad: Dossierblad
  readonly vandaag: Datum
  /** On a page inside the dossier the name is not the title. */
  readonly titel?: boolean
}) {
  const { overzicht, staat } = blad
  const partner = staat.dossier.partner?.naam
  const naam = (
    <>
      {overzicht.naam}
      {partner === undefined ? null : ` en ${partner}`}
    </>
  )
  return (
    <div className="dossierkop">
      <div className="dossierkop-regel">
        {titel ? (
          <Heading appearance="level-2" level={1}>
            {naam}
          </Heading>
        ) : (
          <a className="dossiernaam" href={`/medewerker/dossier/${blad.id}`}>
            {naam}
          </a>
        )}
        {overzicht.crisis ? <Label soort="crisis">Crisis</Label> : null}
        <Gegevens blad={blad} vandaag={vandaag} />
      </div>
      <Faselijn fase={overzicht.fase} />
    </div>
  )
}

function Gegevens({ blad: { overzicht, staat }, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { geboortedatum, termijnUiterlijk, termijnWat } = overzicht
  const doorverwezen = staat.dossier.aanmelding?.doorverwijzing?.door
  const { woonplaats, taal = 'nl' } = staat.dossier.client ?? {}
  return (
    <ul className="kenmerken">
      {geboortedatum === null ? null : <li>{leeftijdOp(geboortedatum, vandaag)} jaar</li>}
      {woonplaats === undefined ? null : <li>{woonplaats}</li>}
      {taal === 'nl' ? null : <li>Taal: {voorkeurstalen[taal]}</li>}
      {doorverwezen === undefined ? null : <li>Doorverwezen door {doorverwezen}</li>}
      <li>{overzicht.behandelaar === null ? 'Nog geen behandelaar' : `Behandelaar ${overzicht.behandelaar}`}</li>
      {staat.dossier.einde === null ? null : <li>Beëindigd op {datumKort(staat.dossier.einde.datum)}</li>}
      {termijnUiterlijk === null ? null : (
        <li className={termijnUiterlijk < vandaag ? 'laat' : undefined}>
          {termijnWat ?? 'Eerste termijn'}: {termijnTekst(termijnUiterlijk, vandaag)}
        </li>
      )}
    </ul>
  )
}
