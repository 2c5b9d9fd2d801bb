import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { loopt } from '../../../domein/dossier/index.ts'
import { borgstellingVan } from '../../../domein/geld/index.ts'
import type { Dossierblad, Stap, Termijn } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { AlsMag } from '../toegestaan.tsx'
import { wachtregel } from '../wacht.ts'
import { Sectie } from './sectie.tsx'

// Possible at nearly every moment, so no answer to "what now?". Everything else comes forward by itself.
const nietVooraan: ReadonlySet<string> = new Set([
  'MaakNotitie',
  'VulPersoonsgegevensAan',
  'WijkAfVanStandaard',
  'GeefInwonerToegang',
  'TrekInwonerToegangIn',
  'BeeindigTraject',
  'LegOverlijdenVast',
  'LaatVorderingVervallen',
  'VraagGegevensOp',
  'LegBrongegevensVast',
  'PlanAfspraak',
  'VerzetAfspraak',
  'VraagAnderMoment',
  'ZegAfspraakAf',
  'LegGesprekVast',
  'SpreekContactmomentAf',
  'LegContactmomentVast',
  'StopContactmoment',
  'VraagDocumenten',
  'LeverDocument',
  'MeldDocumentOntbreekt',
  'BeoordeelDocument',
  'VraagSecondOpinion',
  'GeefSecondOpinion',
  'WeegSecondOpinion',
  'TrekSecondOpinionIn',
  'SpreekActieAf',
  'VinkActieAf',
  'LaatActieVervallen',
  'LegZorgoverlegVast',
  'SchrijfInwoner',
  'MeldBerichtenGelezen',
  'MaakBezwaar',
  'VraagHerstelVanBezwaar',
  'VulBezwaarAan',
  'TrekBezwaarIn',
  'LegBezwaarVoorAanCommissie',
  'VerdaagBezwaar',
  'StelBezwaarUit',
  'HoorInBezwaar',
  'BeslisOpBezwaar',
  'DienKlachtIn',
  'WijsKlachtToe',
  'VerdaagKlacht',
  'HandelKlachtAf',
  'TrekKlachtIn',
  'LeesVorderingenoverzichtIn',
  'NeemVorderingenOver',
  'LegCrisisNietAfgewendVast',
  'HerstelReactie',
  'HerroepOverlijden',
  'HeropenNaBezwaar',
  'SpreekHercontroleAf',
  'BespreekReservering',
  'MeldErfgenamenOnbekend',
  'BehoudTeVeelGereserveerd',
])

interface Actie {
  readonly stap: Stap
  readonly termijn: Termijn | null
}

/** At most three steps that help most now: those of an open termijn first, the worst on top. */
export function actiesNu(stappen: readonly Stap[], blad: Dossierblad): readonly Actie[] {
  const open = blad.termijnen
    .filter((t) => t.gesloten === null)
    .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || a.ernst - b.ernst)
  const plaats = (soort: string): number => {
    const i = open.findIndex((t) => t.opdracht === soort)
    return i < 0 ? open.length : i
  }
  return stappen
    .filter(
      ({ redenen, opdracht: { soort } }) =>
        redenen.length === 0 && (!nietVooraan.has(soort) || plaats(soort) < open.length),
    )
    .filter(({ opdracht: { soort } }) => soort !== 'WijsBehandelaarToe' || blad.overzicht.behandelaarId === null)
    .filter(({ opdracht: { soort } }) => soort !== 'BeoordeelCrisis' || blad.staat.dossier.crisis === null)
    .filter(({ opdracht: { soort } }) => soort !== 'KiesOplossing' || blad.staat.schuldregeling.keuze === null)
    .filter(({ opdracht: { soort } }) => soort !== 'LegBorgstellingVast' || wachtOpWaarborgfonds(blad))
    .toSorted((a, b) => plaats(a.opdracht.soort) - plaats(b.opdracht.soort))
    .slice(0, 3)
    .map((stap) => ({ stap, termijn: open.find((t) => t.opdracht === stap.opdracht.soort) ?? null }))
}

/** After it was issued it can only be ended or withdrawn: possible, and no answer to "what now?". */
function wachtOpWaarborgfonds({ staat: { geld } }: Dossierblad): boolean {
  return geld.krediet !== null && borgstellingVan(geld.krediet)?.stand !== 'AFGEGEVEN'
}

/** What can be done now, what it waits on, and every other step with the reason why not yet. */
export function Nu({
  blad,
  stappen,
  vandaag,
}: {
  readonly blad: Dossierblad
  readonly stappen: readonly Stap[]
  readonly vandaag: Datum
}) {
  const acties = actiesNu(stappen, blad)
  const adres = (stap: Stap): string => `/medewerker/dossier/${blad.id}/stap/${stap.opdracht.soort}`
  return (
    <Sectie naam="nu" samenvatting={wachtregel(blad.overzicht)}>
      {acties.length === 0 ? <Leeg>U hoeft nu niets te doen. {wachtregel(blad.overzicht)}.</Leeg> : null}
      <ul className="acties">
        {acties.map(({ stap, termijn }, i) => (
          <li key={stap.opdracht.soort}>
            <a
              className={i === 0 ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'}
              href={adres(stap)}
            >
              <span className="nl-button__label">{stap.opdracht.titel}</span>
            </a>
            <p>
              {termijn === null ? (
                stap.opdracht.daarna
              ) : (
                <>
                  <span className={termijn.uiterlijk < vandaag ? 'laat' : undefined}>
                    Uiterlijk {termijnTekst(termijn.uiterlijk, vandaag)}.
                  </span>{' '}
                  {termijn.reden}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <Gesprek dossier={blad.staat.dossier} id={blad.id} />
      <details className="alle-stappen" id="stappen">
        <summary>Alle stappen</summary>
        <div className="twee-lijsten">
          <Stappenlijst adres={adres} blad={stappen.filter((s) => s.redenen.length === 0)} titel="Kan nu" />
          <Stappenlijst adres={adres} blad={stappen.filter((s) => s.redenen.length > 0)} titel="Kan nog niet" />
        </div>
      </details>
    </Sectie>
  )
}

/** The guide for who talks: from the first contact until the plan is signed. */
function Gesprek({ id, dossier }: { readonly id: string; readonly dossier: Dossierblad['staat']['dossier'] }) {
  const adres = `/medewerker/dossier/${id}/gesprek`
  if (dossier.eersteContact === null || (dossier.plan?.ondertekend ?? null) !== null || loopt(dossier).length > 0)
    return null
  return (
    <AlsMag naar={adres}>
      <p>
        <a href={adres}>Intakegesprek voeren</a>: een leidraad voor tijdens het praten. Wat u noteert, vult daarna de
        intake en het plan van aanpak.
      </p>
    </AlsMag>
  )
}

function Stappenlijst({
  titel,
  blad,
  adres,
}: {
  readonly titel: string
  readonly blad: readonly Stap[]
  readonly adres: (stap: Stap) => string
}) {
  return (
    <div>
      <Heading appearance="level-5" level={3}>
        {titel}
      </Heading>
      {blad.length === 0 ? <Leeg>Geen.</Leeg> : null}
      <ul className="stappenlijst">
        {blad.map((stap) => (
          <li key={stap.opdracht.soort}>
            {stap.redenen.length === 0 ? <a href={adres(stap)}>{stap.opdracht.titel}</a> : stap.opdracht.titel}
            {stap.redenen.length === 0 ? null : (
              <span className="hint">{stap.redenen.slice(0, 1).map((r) => weigeringTekst(r))}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
