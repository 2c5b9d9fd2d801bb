import { waarborgfonds } from '../../domein/berichten/index.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import type { Binnengekomen, Kanaal, Uitgaand } from '../../domein/verloop/index.ts'
import { datumOp } from '../../gedeeld/datum.ts'
import { type KnooppuntBericht, herlees, schrijfBericht } from './berichten/catalogus.ts'
import type { Aansluiting } from './config.ts'
import { type Deelname, type Ontvangen, openDeelname } from './deelnemer.ts'
import { Knooppuntweigering } from './fouten.ts'
import { type Loket, openLoket } from './soap.ts'
import { type Verlopenkeuze, maakVerlopenzoeker, referentieVan } from './verlopen.ts'
import { vanKnooppunt } from './vertaal/in.ts'
import { naarFonds } from './vertaal/borgstelling.ts'
import { type Route, naarKnooppunt } from './vertaal/uit.ts'

/** What the roots hand over. */
export interface Knooppuntkeuze extends Verlopenkeuze {
  /** By the code of the organisation. */
  readonly aansluitingen: ReadonlyMap<string, Aansluiting>
  /** Takes what the Schuldenknooppunt does not carry: not to a participant, or of an organisation that is none. */
  readonly anders: Kanaal | null
}

/** What came of one time fetching. */
export interface Opgehaald {
  readonly ontvangen: number
  /** Refused whole: on the desk, with the reason. */
  readonly geweigerd: number
  /** Not fetched in time, by us or by the other side: told to a person. */
  readonly verlopen: number
}

/** The Schuldenknooppunt as the product uses it. */
export interface Knooppunt {
  readonly kanaal: Kanaal
  /** Fetches, keeps, confirms; and looks what nobody fetched. An organisation that does not take part has nothing. */
  readonly haalOp: (organisatie: Pick<Organisatie, 'id' | 'code'>) => Promise<Opgehaald>
  readonly sluit: () => void
}

/** Opens the Schuldenknooppunt for every organisation that takes part. */
export function openKnooppunt(gekozen: Knooppuntkeuze): Knooppunt {
  const keuze = metFonds(gekozen)
  const open = new Map<string, Promise<{ readonly loket: Loket; readonly deelname: Deelname }>>()
  const deelnameVan = async (code: string): Promise<Deelname | null> => {
    const aansluiting = keuze.aansluitingen.get(code)
    if (aansluiting === undefined) return null
    const bezig = open.get(code) ?? openEen(aansluiting, keuze.klok.nu)
    open.set(code, bezig)
    return (await bezig).deelname
  }
  const zoekVerlopen = maakVerlopenzoeker(keuze)
  return {
    kanaal: maakKanaal(deelnameVan, keuze),
    haalOp: async (organisatie) => {
      const deelname = await deelnameVan(organisatie.code)
      if (deelname === null) return { ontvangen: 0, geweigerd: 0, verlopen: 0 }
      let geweigerd = 0
      const ontvangen = await deelname.haalOp(async (post) => {
        if (!post.uitkomst.ok) geweigerd += 1
        await neemAan(keuze, organisatie.id, post)
      })
      return { ontvangen, geweigerd, verlopen: await zoekVerlopen(deelname, organisatie.id) }
    },
    sluit: () => {
      for (const een of open.values()) void een.then(({ loket }) => loket.sluit())
    },
  }
}

async function openEen({ verbinding, identiteit }: Aansluiting, nu: () => string) {
  const loket = await openLoket(verbinding)
  return { loket, deelname: openDeelname(loket, identiteit, () => Date.parse(nu())) }
}

const mediatype = 'application/xml'
const tekst = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytesVan = (van: string): Uint8Array => new TextEncoder().encode(van)

/** Knows the Waarborgfonds by its id in the adresboek, as the contactenboek knows a schuldeiser. */
function metFonds(keuze: Knooppuntkeuze): Knooppuntkeuze {
  const fondsen = new Set([...keuze.aansluitingen.values()].map(({ waarborgfonds: id }) => id))
  return {
    ...keuze,
    schuldeiserMetAdres: async (org, adres) =>
      fondsen.has(adres.toLowerCase()) ? waarborgfonds : keuze.schuldeiserMetAdres(org, adres),
  }
}

/** How a bericht goes over the Schuldenknooppunt: to whom, and as which message. */
interface Weg {
  /** Undefined: the contactenboek does not say. */
  readonly ontvanger: string | undefined
  readonly wie: string
  /** Null: the release of the receiver has no such message. */
  readonly schrijf: (route: Route) => KnooppuntBericht | null
}

/** Null: it is not for a participant. */
function wegVan({ gegevens, schuldeiser, borgstelling }: Uitgaand, fonds: string | undefined): Weg | null {
  if (gegevens !== null) {
    const ontvanger = schuldeiser?.adresboekId?.toLowerCase()
    return { ontvanger, wie: 'Deze schuldeiser', schrijf: (route) => naarKnooppunt(gegevens, route) }
  }
  if (borgstelling === undefined || fonds === undefined) return null
  return { ontvanger: fonds, wie: 'Het Waarborgfonds', schrijf: (route) => naarFonds(borgstelling, route) }
}

function maakKanaal(
  deelnameVan: (code: string) => Promise<Deelname | null>,
  { aansluitingen, anders }: Pick<Knooppuntkeuze, 'aansluitingen' | 'anders'>,
): Kanaal {
  const langs = async (uitgaand: Uitgaand) => {
    const { code } = uitgaand.organisatie
    const weg = wegVan(uitgaand, aansluitingen.get(code)?.waarborgfonds)
    const deelname = await deelnameVan(code)
    return weg === null || deelname === null ? null : { weg, deelname }
  }
  return {
    naam: 'schuldenknooppunt',
    schrijf: async (uitgaand) => {
      const gevonden = await langs(uitgaand)
      if (gevonden === null) return (anders ?? vanEenPersoon).schrijf(uitgaand)
      const { deelname, weg } = gevonden
      const { ontvanger, wie } = weg
      if (ontvanger === undefined)
        return { fout: 'In het contactenboek staat niet hoe deze schuldeiser in het adresboek heet.' }
      const versie = await deelname.versieVan(ontvanger)
      if (versie === null) return { fout: `${wie} staat niet (geldig) in het adresboek.` }
      const bericht = weg.schrijf({ afzender: deelname.id, ontvanger, versie })
      if (bericht === null) return { fout: `${wie} kent dit bericht nog niet (versie ${versie}).` }
      const xml = schrijfBericht(bericht)
      const herlezen = herlees(xml)
      if (!herlezen.ok) return { fout: `Dit bericht mag zo niet weg: ${redenVan(herlezen.weigeringen)}` }
      return { bytes: bytesVan(xml), mediatype }
    },
    verzend: async (post) => {
      const gevonden = await langs(post)
      if (gevonden === null) return (anders ?? vanEenPersoon).verzend(post)
      const bericht = herlees(tekst(post.bytes))
      if (!bericht.ok) return { soort: 'mislukt', fout: 'Dit bericht is niet leesbaar.' }
      try {
        await gevonden.deelname.verzend(bericht.waarde)
        return { soort: 'verzonden', kenmerk: null }
      } catch (fout) {
        // It says why, and will say so again; everything else may go better next time.
        if (fout instanceof Knooppuntweigering) return { soort: 'mislukt', fout: fout.message }
        throw fout
      }
    },
  }
}

const redenVan = (weigeringen: readonly { readonly detail: string }[]): string =>
  weigeringen.map(({ detail }) => detail).join(' ')

/** What nothing takes: a person takes it further. */
const vanEenPersoon: Pick<Kanaal, 'schrijf' | 'verzend'> = {
  schrijf: async ({ bericht }) => ({ bytes: bytesVan(JSON.stringify(bericht)), mediatype: 'application/json' }),
  verzend: async () => ({ soort: 'ligt-klaar' }),
}

/** Archives a message with the answer that was read from it. One that is refused lies on the desk with the reason. */
async function neemAan(keuze: Knooppuntkeuze, organisatieId: string, ontvangen: Ontvangen): Promise<void> {
  const { buitenkant, verzegeld, xml, uitkomst } = ontvangen
  const referentie = referentieVan(buitenkant)
  const bekend = await keuze.schuldeiserMetAdres(organisatieId, buitenkant.Afzender)
  const schuldeiserId = bekend ?? buitenkant.Afzender
  const gelezen = uitkomst.ok ? vanKnooppunt(uitkomst.waarde, schuldeiserId) : null
  const post: Binnengekomen = {
    kanaal: 'schuldenknooppunt',
    referentie,
    mediatype: xml === null ? 'application/jose' : mediatype,
    bytes: bytesVan(xml ?? verzegeld),
  }
  const waarom = uitkomst.ok
    ? `Dit bericht hoort ${bekend === waarborgfonds ? 'het Waarborgfonds' : 'een schuldeiser'} niet te sturen.`
    : redenVan(uitkomst.weigeringen)
  await keuze.ontvang(organisatieId, post, [
    gelezen ?? {
      postId: referentie,
      // Nothing of it is believed, so nothing is matched by it.
      opBerichtId: null,
      conversatieId: null,
      schuldeiserId,
      datum: datumOp(keuze.klok.nu()),
      inhoud: {
        soort: 'status',
        tekst: `Geweigerd bericht (${buitenkant.Berichttype} ${buitenkant.Versie}): ${waarom}`,
      },
    },
  ])
}
