import type { ReactNode } from 'react'
import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Lijstoordeel, Lijstregel, Lijstuitslag } from '../../../domein/verloop/index.ts'
import { Melding, Tabel } from '../onderdelen.tsx'
import { Duur, merkbaar } from './duur.tsx'
import { datumKort, telwoord } from '../teksten/datums.ts'

/** So many faults are shown; the others are counted. */
const getoond = 100

const aantalRegels = (n: number) => telwoord(n, 'regel', 'regels')

/** What was read of a filled list: good rows, wrong ones by line, and what the person can do now. */
export function Oordeel({ oordeel, inhoud }: { readonly oordeel: Lijstoordeel; readonly inhoud: string }) {
  const { aantalGoed, goed, fouten, leeg, leesbaar } = oordeel
  const fout = new Set(fouten.map(({ line }) => line)).size
  return (
    <section aria-labelledby="gelezen">
      <Heading id="gelezen" level={2}>
        Dit staat er in de lijst
      </Heading>
      {leesbaar ? (
        <p>
          {aantalRegels(aantalGoed)} goed, {aantalRegels(fout)} met een fout, {aantalRegels(leeg)} zonder antwoord. Er
          is nog niets overgenomen.
        </p>
      ) : (
        <Melding soort="let-op" titel="Deze lijst kan niet worden gelezen">
          <p>Er is niets overgenomen. Herstel wat hieronder staat, of neem een nieuwe lijst.</p>
        </Melding>
      )}
      <Fouten fouten={fouten} />
      <Goede aantal={aantalGoed} goed={goed} />
      {aantalGoed === 0 ? null : (
        <form className="formulier" method="post">
          <input name="inhoud" type="hidden" value={inhoud} />
          {fout === 0 ? null : <p>De regels met een fout worden niet overgenomen. Hun verzoek blijft open.</p>}
          {aantalGoed < merkbaar ? null : (
            <p>
              <Duur regels={aantalGoed} /> Gaat er iets mis, lever het bestand dan opnieuw in: niets telt dubbel.
            </p>
          )}
          <Button name="wat" purpose="primary" type="submit" value="overnemen">
            {fout === 0
              ? `Neem ${aantalRegels(aantalGoed)} over`
              : `Neem alleen de goede over: ${aantalRegels(aantalGoed)}`}
          </Button>
        </form>
      )}
    </section>
  )
}

function Fouten({ fouten }: { readonly fouten: Lijstoordeel['fouten'] }) {
  if (fouten.length === 0) return null
  return (
    <>
      <Heading level={3}>Deze regels kloppen niet</Heading>
      <Tabel
        kolommen={[
          { kop: 'Regel', cel: ({ line }) => line },
          { kop: 'Wat klopt er niet', cel: ({ detail }) => detail },
        ]}
        rijen={fouten.slice(0, getoond).map((fout, i) => ({ ...fout, sleutel: `${fout.line}-${i}` }))}
        sleutel={({ sleutel }) => sleutel}
        titel="Regels met een fout"
      />
      {fouten.length > getoond ? <p>En nog {fouten.length - getoond} andere fouten.</p> : null}
    </>
  )
}

function Goede({ aantal, goed }: { readonly aantal: number; readonly goed: readonly Lijstregel[] }) {
  if (goed.length === 0) return null
  return (
    <>
      <Heading level={3}>Deze regels zijn goed</Heading>
      <Tabel
        kolommen={[
          { kop: 'Regel', cel: ({ line }) => line },
          { kop: 'Klant', cel: ({ klant }) => klant },
          { kop: 'Antwoord', cel: zegt },
          { kop: 'Vooraf akkoord', cel: akkoord },
          { kop: 'Op', cel: ({ antwoord }) => datumKort(antwoord.datum) },
        ]}
        rijen={goed}
        sleutel={({ line }) => String(line)}
        titel="Goede regels"
      />
      {aantal > goed.length ? <p>En nog {aantalRegels(aantal - goed.length)}.</p> : null}
    </>
  )
}

function zegt({ antwoord: { inhoud } }: Lijstregel): string {
  if (inhoud.soort !== 'saldo') return 'Kent deze klant niet'
  const [deel] = 'delen' in inhoud.opgave ? inhoud.opgave.delen : []
  if (deel === undefined) return ''
  if (deel.schuldtype === 'onbekend') return 'Kent deze schuld niet'
  if (deel.schuldtype === 'overgedragen') return `Overgedragen aan ${deel.overgedragenAan?.naam ?? 'een ander'}`
  return deel.saldo === undefined ? '' : alsEuro(deel.saldo)
}

function akkoord({ antwoord: { inhoud } }: Lijstregel): string {
  if (inhoud.soort !== 'saldo' || inhoud.voorafAkkoord === undefined) return 'Niet ingevuld'
  if (inhoud.belemmering !== undefined) return 'Nee: er is een belemmering'
  return inhoud.voorafAkkoord ? 'Ja' : 'Nee'
}

/** What came of taking over. @param aandacht says what becomes of the answers that a person must look at */
export function Uitslag({
  uitslag,
  aandacht,
}: {
  readonly uitslag: Omit<Lijstuitslag, 'geraakt'>
  readonly aandacht: (aantal: number) => ReactNode
}) {
  const { nieuw, bekend, verwerkt, opTafel, fout, leeg } = uitslag
  return (
    <Melding soort="goed" titel={nieuw === 0 ? 'Deze antwoorden waren er al' : 'De lijst is overgenomen'}>
      <ul>
        <li>{telwoord(verwerkt, 'antwoord is', 'antwoorden zijn')} verwerkt in het dossier.</li>
        {opTafel === 0 ? null : <li>{aandacht(opTafel)}</li>}
        {bekend === 0 ? null : <li>{telwoord(bekend, 'antwoord was', 'antwoorden waren')} al bekend.</li>}
        {fout + leeg === 0 ? null : <li>{telwoord(fout + leeg, 'verzoek blijft', 'verzoeken blijven')} open.</li>}
      </ul>
    </Melding>
  )
}
