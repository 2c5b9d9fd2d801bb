import type { ReactNode } from 'react'
import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { centenUitDecimaal, alsEuro } from '../../../gedeeld/geld.ts'
import type { Veld } from '../../../gedeeld/invoer.ts'
import type { Antwoordvraag } from '../../../domein/berichten/index.ts'
import type { Formulierdeel } from '../../onderdelen/formulier/delen.ts'
import { Formulierdelen, Foutenlijst } from '../../onderdelen/formulier/formulier.tsx'
import { type Ingetypt, voorvoegsel } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { Lijst } from './vraag.tsx'

const delen: Readonly<Record<Antwoordvraag, readonly Formulierdeel[]>> = {
  saldo: [
    {
      titel: 'Als er een bedrag openstaat',
      velden: ['bedrag', 'preferentBedrag', 'preferentReden', 'kenmerk', 'voorafAkkoord', 'belemmering'],
    },
    { titel: 'Als u de vordering hebt overgedragen', velden: ['overgedragenAan', 'overgedragenKenmerk'] },
    { titel: 'Wie bent u?', velden: ['ingevuldDoor'] },
  ],
  voorstel: [],
  kwijting: [],
  kennisgeving: [],
}

interface Eigenschappen {
  readonly vraag: Antwoordvraag
  readonly stand: Formulierstand
  /** Hidden fields that go along. */
  readonly mee?: ReactNode
}

/** The form that answers. Nothing goes out yet: first the answer is shown. */
export function Antwoordformulier({ vraag, stand, mee }: Eigenschappen) {
  return (
    <section>
      <Foutenlijst stand={stand} titel="Er is nog niets verstuurd" />
      <Heading level={2}>{vraag === 'kennisgeving' ? 'Wilt u ons iets laten weten?' : 'Uw antwoord'}</Heading>
      <form className="formulier" id="formulier" method="post" noValidate>
        <input name="vraag" type="hidden" value={vraag} />
        {mee}
        <Formulierdelen delen={delen[vraag]} stand={stand} />
        <p className="hint">Er wordt nog niets verstuurd. U ziet eerst wat u hebt ingevuld.</p>
        <div className="knoppenrij">
          <Button name="stap" purpose="primary" type="submit" value="bekijk">
            Bekijk uw antwoord
          </Button>
        </div>
      </form>
    </section>
  )
}

/** The answer as it will go, with one button that sends it and one that goes back. */
export function Voorbeeld({ vraag, stand, mee }: Eigenschappen) {
  return (
    <>
      <Lijst rijen={ingevuld(stand.velden, stand.ingetypt)} titel="Dit is uw antwoord" />
      <form className="formulier" method="post">
        <input name="vraag" type="hidden" value={vraag} />
        {mee}
        {[...stand.ingetypt].flatMap(([pad, waarden]) =>
          waarden.map((waarde) => (
            <input key={`${pad} ${waarde}`} name={voorvoegsel + pad} type="hidden" value={waarde} />
          )),
        )}
        <p className="hint">Na het versturen kunt u uw antwoord hier niet meer veranderen.</p>
        <div className="knoppenrij">
          <Button name="stap" purpose="primary" type="submit" value="verstuur">
            Verstuur uw antwoord
          </Button>
          <Button name="stap" purpose="secondary" type="submit" value="wijzig">
            Pas uw antwoord aan
          </Button>
        </div>
      </form>
    </>
  )
}

function ingevuld(
  velden: readonly Veld[],
  ingetypt: Ingetypt,
): readonly { readonly wat: string; readonly w: string }[] {
  const invoer = leesFormulier(velden, ingetypt)
  return velden.flatMap((veld) => {
    const waarde = invoer[veld.naam]
    return waarde === undefined ? [] : [{ wat: veld.label, w: inWoorden(veld, waarde) }]
  })
}

function inWoorden({ soort, opties }: Veld, waarde: unknown): string {
  const tekst = String(waarde)
  if (soort === 'ja-nee') return waarde === true ? 'Ja' : 'Nee'
  if (soort === 'keuze') return opties?.find(([een]) => een === tekst)?.[1] ?? tekst
  const bedrag = soort === 'bedrag' ? centenUitDecimaal(tekst) : null
  return bedrag === null ? tekst : alsEuro(bedrag)
}
