import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, data } from 'react-router'
import { leesAntwoordformulier } from '../../../domein/berichten/index.ts'
import { type Loketplaats, type Loketvraag, isLoketvraag, loketvragen } from '../../../domein/verloop/index.ts'
import { alleenWie, schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { Leeg, Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { type Bekeken, type Veldkeuze, beantwoord, standVan } from '../antwoord/beantwoord.ts'
import { Antwoordformulier, Voorbeeld } from '../antwoord/formulier.tsx'
import { vraagsoorten } from '../loket/namen.ts'
import { type Vraagregel, Vragentabel, metOrganisatie } from '../loket/vragentabel.tsx'
import { zoekvraagUit } from '../loket/zoeken.tsx'

/** So many of the chosen rows are shown; the others are counted. */
const getoond = 20

const vraagUit = (params: Readonly<Record<string, string | undefined>>): Loketvraag => {
  const vraag = params['vraag']
  if (!isLoketvraag(vraag)) throw new Response(null, { status: 404 })
  return vraag
}

// What differs per claim cannot be the same for many, and who answers is known.
const perVordering = new Set(['bedrag', 'preferentBedrag', 'preferentReden', 'kenmerk', 'overgedragenKenmerk'])
const ookNiet = new Set(['voorafAkkoord', 'belemmering', 'ingevuldDoor'])
const samenTeVragen: Veldkeuze = (veld) => {
  if (perVordering.has(veld.naam) || ookNiet.has(veld.naam)) return null
  if (veld.naam !== 'antwoord' || veld.opties === undefined) return veld
  return {
    ...veld,
    label: 'Hoe staan deze vorderingen ervoor?',
    opties: veld.opties.filter(([een]) => een !== 'saldo'),
  }
}

interface Keuze {
  readonly vraag: Loketvraag
  readonly ids: readonly string[]
  readonly rijen: readonly Vraagregel[]
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenWie(context, 'beantwoorden')
  const vraag = vraagUit(params)
  const { sessie, werkplaats, wie, organisatienaam } = schuldeiserplek(context)
  const { loket, klok } = werkplaats
  const formulier = await request.formData()
  const stap = formulier.get('stap')
  const gekozen = await kies(loket, wie, { vraag, formulier })
  if (gekozen.length === 0) return verder(`/schuldeiser/vragen/${vraag}?niets=ja`)
  if (stap === 'neem') {
    const genomen = await loket.neem(wie, gekozen, true)
    return verder(`/schuldeiser/vragen/${vraag}?genomen=${genomen}`)
  }
  const keuze = async (): Promise<Keuze> => {
    const rijen = await loket.gekozen(wie, gekozen)
    return { vraag, ids: gekozen, rijen: metOrganisatie(rijen, organisatienaam) }
  }
  if (stap === 'gekozen' || stap === 'alle') {
    const stand = standVan(loketvragen[vraag], new Map(), [], samenTeVragen)
    const begin: Bekeken = { bekeken: false, vraag: loketvragen[vraag], stand }
    return data({ keuze: await keuze(), vandaag: klok.vandaag(), gedaan: begin })
  }
  let uitslag = { beantwoord: 0, overgeslagen: 0 }
  const gedaan = await beantwoord(formulier, {
    kies: samenTeVragen,
    bekend: { ingevuldDoor: sessie.gebruiker.naam },
    proef: async (invoer) => {
      const gelezen = leesAntwoordformulier(loketvragen[vraag], invoer, 'loket')
      return gelezen.ok ? { soort: 'ontvangen' } : { soort: 'fouten', fouten: gelezen.weigeringen }
    },
    verstuur: async (invoer) => {
      const uitkomst = await loket.antwoordVeel(wie, { vraag, berichtIds: gekozen, invoer })
      if ('soort' in uitkomst) return uitkomst
      uitslag = uitkomst
      return { soort: 'ontvangen' }
    },
  })
  if (gedaan === 'klaar')
    return verder(`/schuldeiser/vragen/${vraag}?gedaan=${uitslag.beantwoord}&over=${uitslag.overgeslagen}`)
  const status = gedaan.stand.fouten.length > 0 ? 422 : 200
  return data({ keuze: await keuze(), vandaag: klok.vandaag(), gedaan }, { status })
}

/** The questions that were chosen: the boxes of the list, all of the list, or those that came along. */
async function kies(
  loket: Loketplaats,
  wie: Parameters<Loketplaats['kies']>[0],
  { vraag, formulier }: { readonly vraag: Loketvraag; readonly formulier: FormData },
): Promise<readonly string[]> {
  const tekst = (naam: string): string | null => {
    const waarde = formulier.get(naam)
    return typeof waarde === 'string' ? waarde : null
  }
  if (tekst('stap') === 'alle') return loket.kies(wie, { vraag, ...zoekvraagUit({ get: tekst }) })
  const mee = tekst('berichten')
  if (mee !== null) return mee.split(' ').filter((id) => id !== '')
  return formulier.getAll('bericht').filter((een) => typeof een === 'string')
}

/** One answer to many questions: which, the answer, and how it will go. */
export default function Samen({ actionData }: { readonly actionData?: Uit<typeof action> }) {
  if (actionData === undefined) return <NogNiets />
  const {
    keuze: { vraag, ids, rijen },
    gedaan,
    vandaag,
  } = actionData
  const mee = <input name="berichten" type="hidden" value={ids.join(' ')} />
  const aantal = telwoord(rijen.length, 'vraag', 'vragen')
  const fout = gedaan.stand.fouten.length > 0
  return (
    <main className="pagina" id="inhoud">
      <title>{`${fout ? 'Fout: ' : ''}${aantal} samen beantwoorden - Kwijting`}</title>
      <p>
        <a href={`/schuldeiser/vragen/${vraag}`}>Terug naar de vragen</a>
      </p>
      <Heading level={1}>{aantal} samen beantwoorden</Heading>
      {rijen.length === ids.length ? null : (
        <Melding
          soort="info"
          titel={`${telwoord(ids.length - rijen.length, 'vraag doet', 'vragen doen')} niet meer mee`}
        >
          <p>Die is of zijn intussen beantwoord, of niet meer nodig.</p>
        </Melding>
      )}
      <Paragraph>Elk van deze vragen krijgt hetzelfde antwoord.</Paragraph>
      <Vragentabel rijen={rijen.slice(0, getoond)} titel={vraagsoorten[vraag]} vandaag={vandaag} />
      {rijen.length > getoond ? <p>En nog {rijen.length - getoond} andere.</p> : null}
      {vraag === 'saldo' ? (
        <Paragraph>
          Verschilt het bedrag per klant? Gebruik dan <a href="/schuldeiser/lijst">de lijst</a>.
        </Paragraph>
      ) : null}
      {gedaan.bekeken ? (
        <Voorbeeld mee={mee} stand={gedaan.stand} vraag={gedaan.vraag} />
      ) : (
        <Antwoordformulier mee={mee} stand={gedaan.stand} vraag={gedaan.vraag} />
      )}
    </main>
  )
}

/** Somebody came back without a choice: that is made in the list. */
function NogNiets() {
  return (
    <main className="pagina" id="inhoud">
      <title>Samen beantwoorden - Kwijting</title>
      <Heading level={1}>Samen beantwoorden</Heading>
      <Leeg>
        Kies eerst in de lijst welke vragen u samen beantwoordt. <a href="/schuldeiser">Naar de vragen</a>
      </Leeg>
    </main>
  )
}
