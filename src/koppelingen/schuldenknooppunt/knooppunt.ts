import type { Organisatie } from '../../domein/toegang/index.ts'
import type { Binnengekomen, Kanaal } from '../../domein/verloop/index.ts'
import { datumOp } from '../../gedeeld/datum.ts'
import { herlees, schrijfBericht } from './berichten/catalogus.ts'
import type { Aansluiting } from './config.ts'
import { type Deelname, type Ontvangen, openDeelname } from './deelnemer.ts'
import { Knooppuntweigering } from './fouten.ts'
import { type Loket, openLoket } from './soap.ts'
import { type Verlopenkeuze, maakVerlopenzoeker, referentieVan } from './verlopen.ts'
import { vanKnooppunt } from './vertaal/in.ts'
import { naarKnooppunt } from './vertaal/uit.ts'

/** What the roots hand over. */
export interface Knooppuntkeuze extends Verlopenkeuze {
  /** By the code of the organisation. */
  readonly aansluitingen: ReadonlyMap<string, Aansluiting>
  /** Takes what the Schuldenknooppunt does not carry: not to a schuldeiser, or of an organisation that does not take part. */
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
export function openKnooppunt(keuze: Knooppuntkeuze): Knooppunt {
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
    kanaal: maakKanaal(deelnameVan, keuze.anders),
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

function maakKanaal(deelnameVan: (code: string) => Promise<Deelname | null>, anders: Kanaal | null): Kanaal {
  return {
    naam: 'schuldenknooppunt',
    schrijf: async (uitgaand) => {
      const { gegevens, schuldeiser, organisatie } = uitgaand
      const deelname = await deelnameVan(organisatie.code)
      if (gegevens === null || deelname === null) return (anders ?? vanEenPersoon).schrijf(uitgaand)
      const ontvanger = schuldeiser?.adresboekId?.toLowerCase()
      if (ontvanger === undefined)
        return { fout: 'In het contactenboek staat niet hoe deze schuldeiser in het adresboek heet.' }
      const versie = await deelname.versieVan(ontvanger)
      if (versie === null) return { fout: 'Deze schuldeiser staat niet (geldig) in het adresboek.' }
      const bericht = naarKnooppunt(gegevens, { afzender: deelname.id, ontvanger, versie })
      if (bericht === null) return { fout: `Deze schuldeiser kent dit bericht nog niet (versie ${versie}).` }
      return { bytes: bytesVan(schrijfBericht(bericht)), mediatype }
    },
    verzend: async (post) => {
      const deelname = await deelnameVan(post.organisatie.code)
      if (post.gegevens === null || deelname === null) return (anders ?? vanEenPersoon).verzend(post)
      const bericht = herlees(tekst(post.bytes))
      if (!bericht.ok) return { soort: 'mislukt', fout: 'Dit bericht is niet leesbaar.' }
      try {
        await deelname.verzend(bericht.waarde)
        return { soort: 'verzonden', kenmerk: null }
      } catch (fout) {
        // It says why, and will say so again; everything else may go better next time.
        if (fout instanceof Knooppuntweigering) return { soort: 'mislukt', fout: fout.message }
        throw fout
      }
    },
  }
}

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
    ? 'Dit bericht hoort een schuldeiser niet te sturen.'
    : uitkomst.weigeringen.map(({ detail }) => detail).join(' ')
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
