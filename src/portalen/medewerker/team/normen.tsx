import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { berekenTermijn } from '../../../regels/termijnen/index.ts'
import {
  type Normstand,
  type Normuitkomst,
  type Periode,
  type Spreiding,
  fasen,
  gemeten,
  genoegVoorSpreiding,
  procentVan,
} from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { filterVan } from '../werkvoorraad/vraag.ts'
import { Doosgrafiek } from './doosgrafiek.tsx'

/** Whether promises and norms were kept, how long it took, and the dossiers behind each figure. */
export function Normen({
  normen,
  periode,
  vandaag,
}: {
  readonly normen: readonly Normstand[]
  readonly periode: Periode
  readonly vandaag: Datum
}) {
  const titel = 'Hoe lang het duurde, naast de norm'
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        Beloften en normen
      </Heading>
      {normen.length === 0 ? (
        <Leeg>
          In deze periode moest nog niets klaar zijn. Zodra een eerste contact of een intake klaar moest zijn, ziet u
          hier of dat lukte.
        </Leeg>
      ) : (
        <>
          <p>
            Geteld is wat klaar moest zijn van {datumKort(periode.van)} tot en met {datumKort(periode.totEnMet)}. Wat
            verviel omdat de hulp eerder eindigde, telt niet mee.
          </p>
          <Doosgrafiek normen={normen} titel={titel} />
          <Tabel
            kolommen={[
              { kop: 'Wat', cel: (n) => gemeten[n.soort].naam },
              { kop: 'Fase', cel: (n) => fasen[gemeten[n.soort].fase] },
              { kop: 'Norm', cel: (n) => <Norm soort={n.soort} vandaag={vandaag} /> },
              { kop: 'Op tijd', bedrag: true, cel: (n) => <Deel norm={n} periode={periode} /> },
              { kop: 'Niet op tijd', bedrag: true, cel: (n) => <TeLaat norm={n} periode={periode} /> },
              { kop: 'Duur in dagen', cel: (n) => <Duur dagen={n.dagen} norm={n} /> },
            ]}
            rijen={normen}
            sleutel={(n) => n.soort}
            titel={titel}
          />
        </>
      )}
    </section>
  )
}

function Norm({ soort, vandaag }: { readonly soort: Normstand['soort']; readonly vandaag: Datum }) {
  const nu = berekenTermijn(soort, vandaag)
  if (!nu.ok) return '–'
  const { aantal, eenheid, bron } = nu.waarde
  return (
    <>
      {aantal} {eenheid}
      <span className="blok hint">{bron}</span>
    </>
  )
}

const naar = (soort: Normstand['soort'], uitkomst: Normuitkomst, periode: Periode): string =>
  `/medewerker/werkvoorraad?${filterVan({ norm: { soort, uitkomst, ...periode }, metEinde: true }).toString()}`

function Deel({ norm: { soort, opTijd, aantal }, periode }: { readonly norm: Normstand; readonly periode: Periode }) {
  const tekst = `${opTijd} van ${aantal}`
  return (
    <>
      {aantal < genoegVoorSpreiding ? null : <strong className="blok">{procentVan(opTijd, aantal)} %</strong>}
      {opTijd === 0 ? (
        tekst
      ) : (
        <a href={naar(soort, 'op-tijd', periode)}>
          {tekst}
          <span className="voorlezer"> op tijd: {gemeten[soort].naam}</span>
        </a>
      )}
    </>
  )
}

function TeLaat({
  norm: { soort, teLaat, nogOpen },
  periode,
}: {
  readonly norm: Normstand
  readonly periode: Periode
}) {
  if (teLaat === 0) return '0'
  return (
    <>
      <a href={naar(soort, 'te-laat', periode)}>
        {teLaat}
        <span className="voorlezer"> niet op tijd: {gemeten[soort].naam}</span>
      </a>
      {nogOpen === 0 ? null : <span className="blok hint">{nogOpen} nog niet gedaan</span>}
    </>
  )
}

function Duur({ dagen, norm }: { readonly dagen: Spreiding | null; readonly norm: Normstand }) {
  if (dagen === null) {
    const n = norm.aantal - norm.nogOpen
    return <span className="hint">n = {n}: te weinig om iets over de duur te zeggen</span>
  }
  return (
    <>
      middelste {dagen.mediaan}
      <span className="blok hint">
        de helft {dagen.kwart} tot {dagen.driekwart}, de langste {dagen.hoogste}
      </span>
    </>
  )
}
