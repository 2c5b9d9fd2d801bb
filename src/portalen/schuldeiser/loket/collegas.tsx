import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Partijblad,
  type Partijuitkomst,
  type Partijverslag,
  type Schuldeiserrol,
  isSchuldeiserrol,
  schuldeiserrollen,
} from '../../../domein/verloop/index.ts'
import { Nieuwecode } from '../../onderdelen/deur/code.tsx'
import { Invulveld } from '../../onderdelen/deur/invulveld.tsx'
import { type Kolom, Tabel } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'

/** Why something was not done. */
export type Collegafout = Exclude<Partijuitkomst, 'gedaan'> | 'naam-ontbreekt' | 'rol-ontbreekt'

export const fouten: Readonly<Record<Collegafout, string>> = {
  'laatste-beheerder': 'Dit is de laatste beheerder. Maak eerst een collega beheerder.',
  onbekend: 'Deze collega is er niet meer. Er is niets veranderd.',
  'geen-beheerder': 'U bent geen beheerder meer. Er is niets veranderd.',
  'naam-ontbreekt': 'Vul de naam van uw collega in.',
  'rol-ontbreekt': 'Kies wat uw collega mag.',
}

const rollen = Object.keys(schuldeiserrollen).filter(isSchuldeiserrol)

function Rolkeuze({
  id,
  gekozen,
  label,
}: {
  readonly id: string
  readonly gekozen: Schuldeiserrol
  readonly label: string
}) {
  return (
    <select aria-label={label} className="utrecht-select" defaultValue={gekozen} id={id} name="rol">
      {rollen.map((rol) => (
        <option key={rol} value={rol}>
          {schuldeiserrollen[rol]}
        </option>
      ))}
    </select>
  )
}

/** A button that takes somebody's access away. */
function Weg({ id, naam, tekst }: { readonly id: string; readonly naam: string; readonly tekst: string }) {
  return (
    <form method="post">
      <input name="wat" type="hidden" value="weg" />
      <input name="id" type="hidden" value={id} />
      <button className="linkknop" type="submit">
        {tekst}
        <span className="voorlezer"> van {naam}</span>
      </button>
    </form>
  )
}

/** Who can log in, and what can be changed for each. */
export function Gebruikers({ gebruikers, ik }: { readonly gebruikers: Partijblad['gebruikers']; readonly ik: string }) {
  const kolommen: readonly Kolom<Partijblad['gebruikers'][number]>[] = [
    { kop: 'Naam', cel: ({ id, naam }) => (id === ik ? `${naam} (u)` : naam) },
    { kop: 'Gebruikersnaam', cel: ({ gebruikersnaam }) => gebruikersnaam ?? 'Zonder wachtwoord' },
    { kop: 'Laatst gezien', cel: ({ gezienOp }) => (gezienOp === null ? 'Nog nooit' : momentTekst(gezienOp)) },
    {
      kop: 'Mag',
      cel: ({ id, naam, rol }) => (
        <form className="knoppenrij" method="post">
          <input name="wat" type="hidden" value="rol" />
          <input name="id" type="hidden" value={id} />
          <Rolkeuze gekozen={rol} id={`rol-${id}`} label={`Wat ${naam} mag`} />
          <button className="linkknop" type="submit">
            Opslaan<span className="voorlezer"> voor {naam}</span>
          </button>
        </form>
      ),
    },
    {
      kop: 'Toegang',
      cel: ({ id, naam }) => (
        <>
          {id === ik ? null : <Nieuwecode id={id} naam={naam} />}
          <Weg id={id} naam={naam} tekst="Trek toegang in" />
        </>
      ),
    },
  ]
  return (
    <section>
      <Heading level={2}>Wie hier werkt</Heading>
      <Tabel kolommen={kolommen} rijen={gebruikers} sleutel={({ id }) => id} titel="Wie hier werkt" />
      <p className="hint">
        Is een collega zijn wachtwoord of telefoon kwijt? Maak een nieuwe code. Daarmee kiest hij opnieuw hoe hij
        inlogt.
      </p>
    </section>
  )
}

/** Who got a code that waits. */
export function Uitnodigingen({ uitnodigingen }: { readonly uitnodigingen: Partijblad['uitnodigingen'] }) {
  if (uitnodigingen.length === 0) return null
  return (
    <section>
      <Heading level={2}>Codes die nog niet zijn gebruikt</Heading>
      <Tabel
        kolommen={[
          { kop: 'Voor', cel: ({ naam }) => naam },
          { kop: 'Mag', cel: ({ rol }) => schuldeiserrollen[rol] },
          { kop: 'Werkt tot', cel: ({ geldigTot }) => momentTekst(geldigTot) },
          { kop: 'Toegang', cel: ({ id, naam }) => <Weg id={id} naam={naam} tekst="Trek code in" /> },
        ]}
        rijen={uitnodigingen}
        sleutel={({ id }) => id}
        titel="Codes die nog niet zijn gebruikt"
      />
    </section>
  )
}

/** Invites one more. */
export function Uitnodigen({ naam, fout }: { readonly naam: string; readonly fout: boolean }) {
  return (
    <section>
      <Heading level={2}>Collega toevoegen</Heading>
      <form className="formulier" method="post">
        <input name="wat" type="hidden" value="uitnodigen" />
        <Invulveld
          {...(fout ? { fout: 'collegafout' } : {})}
          autoComplete="off"
          label="Naam"
          naam="naam"
          waarde={naam}
        />
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="rol">
            Wat mag deze collega?
          </label>
          <Rolkeuze gekozen="behandelaar" id="rol" label="Wat mag deze collega?" />
        </div>
        <p className="hint">U ziet daarna eenmaal een code. Geef die zelf aan uw collega.</p>
        <div className="knoppenrij">
          <Button purpose="primary" type="submit">
            Maak code
          </Button>
        </div>
      </form>
    </section>
  )
}

function watTekst({ wat, over, rol }: Partijverslag): string {
  const als = rol === null ? '' : ` (${schuldeiserrollen[rol].toLowerCase()})`
  switch (wat) {
    case 'uitgenodigd':
      return `Code gemaakt voor ${over}${als}`
    case 'nieuwe-code':
      return `Nieuwe code gemaakt voor ${over}`
    case 'begonnen':
      return `${over} koos hoe hij of zij inlogt`
    case 'rol':
      return `${over} kreeg een andere rol${als}`
    case 'ingetrokken':
      return `Toegang van ${over} ingetrokken`
    case 'uitnodiging-weg':
      return `Code voor ${over} ingetrokken`
    case 'hersteld':
      return `Nieuw wachtwoord voor ${over}`
  }
}

/** What changed, and by whom. */
export function Verslag({ verslag }: { readonly verslag: readonly Partijverslag[] }) {
  if (verslag.length === 0) return null
  return (
    <section className="onder">
      <Heading level={2}>Wat er veranderde</Heading>
      <Tabel
        kolommen={[
          { kop: 'Wat', cel: watTekst },
          { kop: 'Door', cel: ({ door }) => door },
          { kop: 'Wanneer', cel: ({ op }) => momentTekst(op) },
        ]}
        rijen={verslag}
        sleutel={({ op, wat, over }) => `${op} ${wat} ${over}`}
        titel="Wat er veranderde"
      />
    </section>
  )
}
