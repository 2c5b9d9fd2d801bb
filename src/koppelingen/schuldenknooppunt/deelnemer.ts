import { type KeyObject, X509Certificate, createPrivateKey } from 'node:crypto'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import {
  type Berichtfout,
  type Kop,
  type KnooppuntBericht,
  type Versie,
  leesBericht,
  schrijfBericht,
  versies,
} from './berichten/catalogus.ts'
import { maakKeuring } from './certificaten.ts'
import { openEnvelop, verzegel } from './envelop.ts'
import { Knooppuntweigering } from './fouten.ts'
import type { Deelnemer as Adres, Gehaald, Loket, Logregel } from './soap.ts'

/** Who we are: our id in the adresboek, and the keys that only we have. All PEM. */
export interface Identiteit {
  readonly id: string
  readonly ondertekenen: string
  readonly versleutelen: string
  /** The CA that issues the certificates of all participants. */
  readonly ca: string
}

/** A message that was fetched: what stands on it, what stands in it, or why it is refused whole. */
export interface Ontvangen {
  readonly buitenkant: Omit<Gehaald, 'Inhoud'>
  /** As it came, for the archive. */
  readonly verzegeld: string
  /** As it reads; null: it was not opened, or not believed. */
  readonly xml: string | null
  readonly uitkomst: Uitkomst<KnooppuntBericht, Ontvangstfout>
}

/** Why a message is refused whole. */
export interface Ontvangstfout {
  readonly code: Berichtfout['code'] | 'afzender-onbekend' | 'certificaat' | 'envelop' | 'handtekening' | 'buitenkant'
  readonly detail: string
}

/** One organisation on the Schuldenknooppunt, schuldhulpverlener or schuldeiser. */
export interface Deelname {
  readonly id: string
  /** Which release a participant speaks; null: it is not there, or its certificates are not to be trusted. */
  readonly versieVan: (id: string) => Promise<Versie | null>
  /** The exact text of a message, to be archived before it leaves. */
  readonly schrijf: (bericht: KnooppuntBericht) => string
  /** Seals and sends. The same reference again adds nothing. @throws Knooppuntweigering, Knooppuntstoring */
  readonly verzend: (bericht: KnooppuntBericht) => Promise<{ readonly herhaald: boolean; readonly ontvangenOp: string }>
  /**
   * Fetches until there is nothing left; a message is confirmed after `verwerk` has kept it, and never before. One that
   * was fetched earlier and not confirmed comes again.
   * @returns how many were fetched
   */
  readonly haalOp: (verwerk: (ontvangen: Ontvangen) => Promise<void>) => Promise<number>
  /** What became of what was sent since this day: fetched, confirmed, gone. */
  readonly logboek: (vraag: Parameters<Loket['zoekLogboek']>[0]) => Promise<readonly Logregel[]>
}

const perKeer = 50

/** Opens a participant. @param nu instant in milliseconds, for the validity of certificates */
export function openDeelname(loket: Loket, wie: Identiteit, nu: () => number): Deelname {
  const sleutels = { teken: createPrivateKey(wie.ondertekenen), open: createPrivateKey(wie.versleutelen) }
  const keur = maakKeuring(new X509Certificate(wie.ca))
  const adressen = new Map<string, Promise<Adres | null>>()
  const zoek = async (id: string): Promise<Adres | null> =>
    (await loket.zoekAdresboek({ Id: id })).Deelnemer.find(({ Id }) => Id === id) ?? null
  const adres = (id: string, opnieuw = false): Promise<Adres | null> => {
    const bekend = opnieuw ? undefined : adressen.get(id)
    if (bekend !== undefined) return bekend
    const bezig = zoek(id)
    adressen.set(id, bezig)
    const vergeet = () => void (adressen.get(id) === bezig && adressen.delete(id))
    bezig.then((gevonden) => gevonden ?? vergeet(), vergeet)
    return bezig
  }
  const certificaat = (van: Adres, welk: 'Ondertekencertificaat' | 'Versleutelcertificaat') =>
    keur(van[welk], { id: van.Id, nu: nu() })
  const keurVan = async (id: string, opnieuw: boolean): Promise<Uitkomst<X509Certificate, Ontvangstfout>> => {
    const van = await adres(id, opnieuw)
    if (van === null)
      return geweigerd({ code: 'afzender-onbekend', detail: 'De afzender staat niet in het adresboek.' })
    const gekeurd = certificaat(van, 'Ondertekencertificaat')
    return gekeurd.ok ? gekeurd : geweigerd({ code: 'certificaat', detail: gekeurd.weigeringen.join(', ') })
  }
  /** Null: the adresboek has no key for it that is to be trusted. */
  const sleutelVoor = async (id: string, opnieuw: boolean): Promise<X509Certificate | null> => {
    const naar = await adres(id, opnieuw)
    if (naar === null) throw new Knooppuntweigering('OntvangerOnbekend')
    const gekeurd = certificaat(naar, 'Versleutelcertificaat')
    return gekeurd.ok ? gekeurd.waarde : null
  }
  const lees = async (bericht: Gehaald): Promise<Ontvangen> => {
    const eerst = await open(bericht, wie.id, sleutels.open, await keurVan(bericht.Afzender, false))
    // Keys are renewed: one that does not fit is looked up once more before the message is refused.
    if (eerst.uitkomst.ok || eerst.uitkomst.weigeringen[0]?.code !== 'handtekening') return eerst
    return open(bericht, wie.id, sleutels.open, await keurVan(bericht.Afzender, true))
  }
  return {
    id: wie.id,
    versieVan: async (id) => {
      const naar = await adres(id)
      if (naar === null || !certificaat(naar, 'Versleutelcertificaat').ok) return null
      return versies.find((versie) => naar.Versie.includes(versie)) ?? null
    },
    schrijf: schrijfBericht,
    verzend: async (bericht) => {
      const { Kop: kop } = bericht.inhoud
      const sleutel = (await sleutelVoor(kop.Ontvanger, false)) ?? (await sleutelVoor(kop.Ontvanger, true))
      if (sleutel === null) throw new Knooppuntweigering('OntvangerNietVertrouwd')
      const Inhoud = await verzegel(schrijfBericht(bericht), sleutels.teken, sleutel)
      const { Herhaald, OntvangenOp } = await loket.verzend({ ...buitenkantVan(kop), Inhoud })
      return { herhaald: Herhaald, ontvangenOp: OntvangenOp }
    },
    haalOp: async (verwerk) => {
      for (let aantal = 0; ;) {
        const { Bericht, Meer } = await loket.haalOp(perKeer)
        // Opened side by side, processed in the order in which they came.
        for (const een of await Promise.all(Bericht.map(lees))) await verwerk(een)
        if (Bericht.length > 0) await loket.bevestig(Bericht.map(verwijzing))
        aantal += Bericht.length
        if (!Meer || Bericht.length === 0) return aantal
      }
    },
    logboek: async (vraag) => {
      const regels: Logregel[] = []
      for (let na = 0; ;) {
        const { Regel, Meer } = await loket.zoekLogboek({ ...vraag, NaNummer: na })
        regels.push(...Regel)
        na = Regel.at(-1)?.Nummer ?? na
        if (!Meer || Regel.length === 0) return regels
      }
    },
  }
}

const verwijzing = ({ Afzender, Referentienummer }: Gehaald) => ({ Afzender, Referentienummer })

const buitenkantVan = (kop: Kop) => ({
  Ontvanger: kop.Ontvanger,
  Berichttype: kop.Berichttype,
  Versie: kop.Versie,
  Referentienummer: kop.Referentienummer,
  ConversatieReferentienummer: kop.ConversatieReferentienummer,
  ...(kop.CrossReferentienummer === undefined ? {} : { CrossReferentienummer: kop.CrossReferentienummer }),
})

const gelijk = [
  'Afzender',
  'Ontvanger',
  'Berichttype',
  'Versie',
  'Referentienummer',
  'ConversatieReferentienummer',
  'CrossReferentienummer',
] as const

const redenen = {
  'niet-te-ontsleutelen': { code: 'envelop', detail: 'Het bericht is niet voor ons versleuteld, of beschadigd.' },
  'geen-tekst': { code: 'xml', detail: 'Wat erin zit is geen leesbare tekst.' },
  'handtekening-onjuist': { code: 'handtekening', detail: 'De handtekening is niet van de afzender.' },
} as const

/** Opens, checks the signature, reads, and compares what stands in it with what stands on it. */
async function open(
  gehaald: Gehaald,
  wij: string,
  sleutel: KeyObject,
  van: Uitkomst<X509Certificate, Ontvangstfout>,
): Promise<Ontvangen> {
  const { Inhoud: verzegeld, ...buitenkant } = gehaald
  const geopend = van.ok ? await openEnvelop(verzegeld, sleutel, van.waarde) : null
  const ontvangen = { buitenkant, verzegeld, xml: geopend?.ok === true ? geopend.waarde : null }
  if (!van.ok) return { ...ontvangen, uitkomst: van }
  if (geopend === null || !geopend.ok)
    return { ...ontvangen, uitkomst: geweigerd(...(geopend?.weigeringen ?? []).map((reden) => redenen[reden])) }
  const gelezen = leesBericht({ berichttype: buitenkant.Berichttype, versie: buitenkant.Versie }, geopend.waarde)
  if (!gelezen.ok) return { ...ontvangen, uitkomst: gelezen }
  const { Kop: kop } = gelezen.waarde.inhoud
  const anders = gelijk.find((veld) => kop[veld] !== buitenkant[veld])
  if (anders !== undefined || kop.Ontvanger !== wij)
    return {
      ...ontvangen,
      uitkomst: geweigerd({
        code: 'buitenkant',
        detail: `Wat erop staat is niet wat erin staat: ${anders ?? 'Ontvanger'}.`,
      }),
    }
  return { ...ontvangen, uitkomst: gelukt(gelezen.waarde) }
}
