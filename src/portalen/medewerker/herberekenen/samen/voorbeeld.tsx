import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Centen, alsEuro, grootste, kleinste, trekAf } from '../../../../gedeeld/geld.ts'
import { type Kolom, Melding, Tabel } from '../../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../../onderdelen/teksten/datums.ts'
import type { Samenregel, Samenvoorbeeld } from './lees.ts'
import { Zelf } from './zelf.tsx'

/** What would happen to each dossier, and which a person must do. Nothing has happened yet; the form does exactly this. */
export function Voorbeeld({
  samen,
  zelf,
  terug,
}: Samenvoorbeeld & {
  /** The page on which these were chosen. */
  readonly terug: string
}) {
  return (
    <>
      {samen.length === 0 ? (
        <Melding blijvend soort="info" titel="Geen van deze dossiers kan samen">
          <p>Hieronder staat per dossier waarom. Doe ze een voor een.</p>
        </Melding>
      ) : (
        <form className="formulier breed" method="post">
          <p>
            Er is nog niets vastgelegd. Zo gaat het met {telwoord(samen.length, 'dossier', 'dossiers')} als u onder de
            tabel op de knop drukt.
          </p>
          <Gevolgen />
          <Tabel kolommen={kolommen} rijen={samen} sleutel={(r) => r.id} titel="Wat er per dossier verandert" />
          {samen.map(({ id, veld }) => (
            <input key={id} name="zet" type="hidden" value={veld} />
          ))}
          <p className="hint">Weet u van iemand dat er iets is veranderd? Kies opnieuw, en reken dat dossier apart.</p>
          <div className="knoppenrij">
            <Button purpose="primary" type="submit">
              Herbereken {telwoord(samen.length, 'dossier en verstuur de brief', 'dossiers en verstuur de brieven')}
            </Button>
            <a href={terug}>Kies opnieuw</a>
          </div>
        </form>
      )}
      <Zelf rijen={zelf} />
    </>
  )
}

function Gevolgen() {
  return (
    <>
      <Heading appearance="level-3" level={2}>
        Wat er vanzelf gebeurt
      </Heading>
      <ul className="regels">
        <li>De inwoner krijgt een brief met het nieuwe vtlb en wat hij per maand opzijzet.</li>
        <li>In de brief staat van welke dag de gegevens zijn, en dat hij u belt als er iets is veranderd.</li>
        <li>Schuldeisers krijgen nu geen bericht. Zij horen het bij de volgende hercontrole.</li>
        <li>Is er te veel opzijgezet? Dan staat dat daarna bij Vandaag. U beslist of de inwoner het terugkrijgt.</li>
      </ul>
    </>
  )
}

const kolommen: readonly Kolom<Samenregel>[] = [
  { kop: 'Naam', cel: (r) => <a href={`/medewerker/dossier/${r.id}`}>{r.naam}</a> },
  { kop: 'Gegevens van', cel: (r) => <span className="heel">{datumKort(r.uitkomst.gegevensVan)}</span> },
  { kop: 'Vtlb nu', bedrag: true, cel: (r) => alsEuro(r.uitkomst.nu.vtlb) },
  {
    kop: 'Nieuw vtlb',
    bedrag: true,
    cel: ({ uitkomst: { nu, straks } }) => <Nieuw nu={nu.vtlb} straks={straks.vtlb} />,
  },
  { kop: 'Aflossen nu', bedrag: true, cel: (r) => alsEuro(r.uitkomst.nu.perMaand) },
  {
    kop: 'Nieuw aflossen',
    bedrag: true,
    cel: ({ uitkomst: { nu, straks } }) => <Nieuw nu={nu.perMaand} straks={straks.perMaand} />,
  },
  { kop: 'Geldt vanaf', cel: (r) => <span className="heel">{datumKort(r.uitkomst.ingang)}</span> },
  {
    kop: 'Te veel opzijgezet',
    bedrag: true,
    cel: ({ uitkomst: { teVeel } }) => (teVeel === 0 ? 'nee' : alsEuro(teVeel)),
  },
]

function Nieuw({ nu, straks }: { readonly nu: Centen; readonly straks: Centen }) {
  const [vorm, woord] = straks > nu ? ['▲', 'hoger'] : straks < nu ? ['▼', 'lager'] : ['=', 'gelijk']
  return (
    <>
      {alsEuro(straks)}
      <span className="blok">
        <span aria-hidden="true">{vorm} </span>
        {straks === nu ? woord : `${alsEuro(trekAf(grootste(nu, straks), kleinste(nu, straks)))} ${woord}`}
      </span>
    </>
  )
}
