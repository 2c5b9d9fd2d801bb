import * as z from 'zod'
import type { Adresboek } from './adresboek.ts'
import type { Hub } from './hub.ts'
import { type Poststuk, sleutelVan } from './postbak.ts'

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const naam = z.string().regex(/^[A-Za-z]{1,60}$/)
const versie = z.string().regex(/^\d{1,2}\.\d{1,2}$/)
const type = z.enum(['SHV', 'SE']).optional()
const dag = z.preprocess((w) => (w instanceof Date ? w.toISOString().slice(0, 10) : w), z.iso.date()).optional()
const waar = z.preprocess((w) => (w === 'true' ? true : w === 'false' ? false : w), z.boolean()).optional()
const getal = z.coerce.number().int().nonnegative()
const lijst = <S extends z.ZodType>(wat: S) => z.preprocess((w) => [w].flat(), z.array(wat).min(1).max(1000))

const buitenkant = {
  Ontvanger: uuid,
  Berichttype: naam,
  Versie: versie,
  Referentienummer: uuid,
  ConversatieReferentienummer: uuid,
  CrossReferentienummer: uuid.optional(),
}
const vormen = {
  Verzend: z.strictObject({ ...buitenkant, Inhoud: z.string().min(1) }),
  HaalOp: z.strictObject({ Maximum: getal.min(1) }),
  Bevestig: z.strictObject({ Bericht: lijst(z.strictObject({ Afzender: uuid, Referentienummer: uuid })) }),
  ZoekLogboek: z.strictObject({
    ...z.object(buitenkant).partial().shape,
    Afzender: uuid.optional(),
    Opgehaald: waar,
    Bevestigd: waar,
    Verlopen: waar,
    AfzenderType: type,
    OntvangerType: type,
    VanafDatum: dag,
    TotDatum: dag,
    NaNummer: getal.optional(),
  }),
  ZoekAdresboek: z.strictObject({
    Id: uuid.optional(),
    Kvk: z.string().optional(),
    Naam: z.string().optional(),
    Organisatietype: type,
  }),
}

/** Makes an operation: what it asks, and what it does for whoever the certificate showed. */
export type Operatie = <S extends z.ZodType>(
  vorm: S,
  doe: (wie: string, vraag: z.output<S>) => Promise<object>,
) => (vraag: unknown, klaar: unknown, koppen: unknown, verzoek: { headers: Record<string, string> }) => Promise<object>

/** The five operations of the WSDL on the rules of the hub. */
export function maakOperaties(hub: Hub, adresboek: Adresboek, operatie: Operatie) {
  return {
    Verzend: operatie(vormen.Verzend, async (wie, { Inhoud, ...bericht }) => {
      const { stuk, herhaald } = await hub.verzend(wie, bericht, Inhoud)
      return { Referentienummer: stuk.Referentienummer, OntvangenOp: stuk.OntvangenOp, Herhaald: herhaald }
    }),
    HaalOp: operatie(vormen.HaalOp, async (wie, { Maximum }) => {
      const { stukken, meer } = await hub.haalOp(wie, Maximum)
      const Bericht = stukken.map(({ stuk, inhoud }) => ({
        ...buiten(stuk),
        OntvangenOp: stuk.OntvangenOp,
        Inhoud: inhoud,
      }))
      return { Meer: meer, Bericht }
    }),
    Bevestig: operatie(vormen.Bevestig, async (wie, { Bericht }) => ({
      Bevestigd: await hub.bevestig(wie, Bericht.map(sleutelVan)),
    })),
    ZoekLogboek: operatie(vormen.ZoekLogboek, async (wie, vraag) => {
      const { stukken, meer } = await hub.zoekLogboek(wie, vraag)
      return { Meer: meer, Regel: stukken.map(logregel) }
    }),
    ZoekAdresboek: operatie(vormen.ZoekAdresboek, async (_wie, vraag) => {
      const gevonden = adresboek
        .alle()
        .filter(
          (een) =>
            (vraag.Id ?? een.id) === een.id &&
            (vraag.Kvk ?? een.kvk) === een.kvk &&
            een.naam.toLowerCase().includes((vraag.Naam ?? '').toLowerCase()) &&
            (vraag.Organisatietype ?? een.organisatietype) === een.organisatietype,
        )
      const Deelnemer = gevonden.slice(0, 100).map((een) => ({
        Id: een.id,
        Naam: een.naam,
        Kvk: een.kvk,
        Organisatietype: een.organisatietype,
        Versie: een.versies,
        Ondertekencertificaat: een.ondertekenen,
        Versleutelcertificaat: een.versleutelen,
      }))
      return { Meer: gevonden.length > 100, Deelnemer }
    }),
  }
}

// In the order of the XSD.
const buiten = (stuk: Poststuk) => ({
  Afzender: stuk.Afzender,
  Ontvanger: stuk.Ontvanger,
  Berichttype: stuk.Berichttype,
  Versie: stuk.Versie,
  Referentienummer: stuk.Referentienummer,
  ConversatieReferentienummer: stuk.ConversatieReferentienummer,
  ...(stuk.CrossReferentienummer === undefined ? {} : { CrossReferentienummer: stuk.CrossReferentienummer }),
})

const logregel = (stuk: Poststuk) => ({
  Nummer: stuk.Nummer,
  ...buiten(stuk),
  OntvangenOp: stuk.OntvangenOp,
  ...(stuk.OpgehaaldOp === undefined ? {} : { OpgehaaldOp: stuk.OpgehaaldOp }),
  ...(stuk.BevestigdOp === undefined ? {} : { BevestigdOp: stuk.BevestigdOp }),
  ...(stuk.VerlopenOp === undefined ? {} : { VerlopenOp: stuk.VerlopenOp }),
})
