import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { bijzonderheden, registratiesoorten } from '../../../regels/kredietregistratie/index.ts'
import {
  type Bkrregistratie,
  type Vishregistratie,
  achterstandOpen,
  registernamen,
  vervaltOp,
  verwijderbaarVanaf,
} from '../../../domein/registers/index.ts'
import type { Omgeving } from '../../../domein/toegang/index.ts'
import { type Dossierblad, opdrachtVan } from '../../../domein/verloop/index.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { bkrweg } from '../../onderdelen/teksten/gebeurtenissen/registers.ts'
import { AlsMag } from '../toegestaan.tsx'
import { Feiten } from './sectie.tsx'

type Feit = readonly [wat: string, waarde: ReactNode]

/** What the registers outside know of this dossier, side by side, and the ways to tell them. */
export function Registers({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { vish, bkr } = blad.staat.registers
  const omgeving = { vandaag, organisatie: blad.organisatie }
  return (
    <>
      <h3 className="tussenkop">Registers</h3>
      <div className="twee-lijsten">
        <div>
          <h4>{registernamen.vish}</h4>
          <Feiten feiten={vish === null ? [['Stand', 'niet aangemeld']] : vishfeiten(vish)} />
          <Stappen blad={blad} omgeving={omgeving} soorten={['MeldAanBijVish']} />
        </div>
        <div>
          <h4>{registernamen.bkr}</h4>
          {bkr.registraties.length === 0 ? <Feiten feiten={[['Stand', 'niet gemeld']]} /> : null}
          {bkr.registraties.map((registratie) => (
            <Feiten feiten={bkrfeiten(registratie, blad, omgeving)} key={registratie.nummer} />
          ))}
          <Stappen blad={blad} omgeving={omgeving} soorten={bkrstappen} />
        </div>
      </div>
    </>
  )
}

const bkrstappen = [
  'MeldSchuldhulpBijBkr',
  'MeldKredietBijBkr',
  'MeldAchterstandBijBkr',
  'ZetBkrCode',
  'HaalBkrCodeWeg',
  'VerwijderBijBkr',
  'HaalOnterechtBijBkrWeg',
] as const

/** The steps of these that can be done now. */
function Stappen({
  blad,
  omgeving,
  soorten,
}: {
  readonly blad: Dossierblad
  readonly omgeving: Omgeving
  readonly soorten: readonly string[]
}) {
  const kan = soorten.flatMap((soort) => {
    const opdracht = opdrachtVan(soort)
    return opdracht?.kan(blad.staat, omgeving).length === 0 ? [opdracht] : []
  })
  if (kan.length === 0) return null
  return (
    <ul className="acties">
      {kan.map(({ soort, titel }) => (
        <AlsMag key={soort} naar={`/medewerker/dossier/${blad.id}/stap/${soort}`}>
          <li>
            <a href={`/medewerker/dossier/${blad.id}/stap/${soort}`}>{titel}</a>
          </li>
        </AlsMag>
      ))}
    </ul>
  )
}

function vishfeiten({ begin, einde }: Vishregistratie): readonly Feit[] {
  return [
    ['Wat', 'er is schuldhulp'],
    ['Sinds', datumKort(begin)],
    ['Tot wanneer', einde === null ? 'zolang de hulp loopt' : `afgemeld: de hulp stopte op ${datumKort(einde)}`],
    ['Waarom', 'dan kan een deurwaarder rekening houden met de hulp'],
  ]
}

function bkrfeiten(r: Bkrregistratie, blad: Dossierblad, omgeving: Omgeving): readonly Feit[] {
  return [
    ['Wat', registratiesoorten[r.soort]],
    ...(r.kredietsom === null ? [] : [['Bedrag in totaal', alsEuro(r.kredietsom)] as const]),
    ['Sinds', datumKort(r.begin)],
    ['Tot wanneer', totWanneer(r, blad, omgeving)],
    [
      'Waarom',
      r.soort === 'SH' ? 'er is een beschikking: de inwoner krijgt schuldhulp' : 'het saneringskrediet is uitbetaald',
    ],
    ...(r.afgesprokenEinde === null ? [] : [['Afgesproken einde', datumKort(r.afgesprokenEinde)] as const]),
    ...(r.achterstand === null ? [] : [['Achterstand (A)', `sinds ${datumKort(r.achterstand)}`] as const]),
    ...r.codes.map((code) => [`Code ${code}`, bijzonderheden[code].slice(3)] as const),
    ...(r.einde === null
      ? []
      : [['Einde', `${datumKort(r.einde)}, ${r.geslaagd ? 'goed afgelopen' : 'eerder gestopt'}`] as const]),
  ]
}

function totWanneer(r: Bkrregistratie, { staat }: Dossierblad, omgeving: Omgeving): string {
  if (r.verwijderd !== null)
    return `staat er niet meer sinds ${datumKort(r.verwijderd.datum)}. ${bkrweg[r.verwijderd.grond]}`
  if (r.einde === null) return 'zolang het loopt'
  const vanaf = verwijderbaarVanaf(r, omgeving)
  if (vanaf !== null && achterstandOpen(staat))
    return 'onbekend: er is een achterstand op het krediet zonder afspraak. Spreek eerst af hoe die wordt ingelopen.'
  if (vanaf !== null) return `tot ${datumKort(vanaf)}: dan haalt Kwijting de melding weg, volgens uw beleid`
  const vervalt = vervaltOp(r)
  return vervalt === null ? 'onbekend' : `tot ${datumKort(vervalt)}: dan haalt BKR de melding zelf weg`
}
