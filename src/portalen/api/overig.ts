import * as z from 'zod'
import type { Schuldeiser } from '../../domein/schuldeisers/index.ts'
import { type Ddaslevering, type Route, type Uit, type Verzoek, geenInhoud, geenVraag, route } from './route.ts'
import { alsBlad, blad, bladVan, bladinhoud, bladvelden, dag, kenmerk, moment } from './velden.ts'

const schuldeiser = z.strictObject({
  id: kenmerk,
  naam: z.string(),
  soort: z.enum(['Zorg', 'Publiek', 'Nuts', 'Overig']),
  rol: z.enum(['schuldeiser', 'incassobureau', 'gerechtsdeurwaarder']).nullable(),
  kvkNummer: z.string().nullable(),
  privepersoon: z.boolean(),
  adres: z.string().nullable(),
  postcode: z.string().nullable(),
  plaats: z.string().nullable(),
  email: z.string().nullable(),
  telefoon: z.string().nullable(),
  kanaal: z.string().nullable().meta({ description: 'Hoe berichten gaan; leeg: per brief.' }),
})

const schuldeiserUit = (id: string, s: NonNullable<Schuldeiser>): z.input<typeof schuldeiser> => ({
  id,
  naam: s.naam,
  soort: s.soort,
  rol: s.rol ?? null,
  kvkNummer: s.kvkNummer ?? null,
  privepersoon: s.privepersoon,
  adres: s.adres ?? null,
  postcode: s.postcode ?? null,
  plaats: s.plaats ?? null,
  email: s.email ?? null,
  telefoon: s.telefoon ?? null,
  kanaal: s.kanaal ?? null,
})

async function lijst(
  { opties, sessie, door }: Verzoek<unknown, unknown>,
  gevraagd: { readonly zoek?: string; readonly pagina?: number | undefined; readonly grootte?: number | undefined },
  adres: URL | null,
): Promise<Uit> {
  const welk = bladVan(gevraagd)
  const zoek = gevraagd.zoek === undefined ? {} : { zoek: gevraagd.zoek }
  const inzage = { door, waarom: 'contactenboek over de API' }
  const { rijen, totaal } = await opties.werkplaats.api.schuldeisers(
    sessie.organisatie.id,
    { ...zoek, ...welk },
    inzage,
  )
  return {
    inhoud: alsBlad(welk, { totaal, rijen: rijen.map(({ id, gegevens }) => schuldeiserUit(id, gegevens)) }, adres),
  }
}

const levering = z.strictObject({
  id: z.uuid(),
  van: dag,
  tot: dag,
  gemaaktOp: moment,
  bladen: z.int(),
  trajecten: z.int().meta({ description: 'Van uw organisatie.' }),
  hash: z.string().meta({ description: 'SHA-256 van de lijst van bladen.' }),
  opvragingen: z.array(z.strictObject({ blad: z.int(), begonnen: moment, verzonden: moment.nullable() })),
})

const leveringUit = ({ id, van, tot, gemaaktOp, bladen, trajecten, hash, opvragingen }: Ddaslevering) => ({
  id,
  van,
  tot,
  gemaaktOp,
  bladen,
  trajecten,
  hash,
  opvragingen: opvragingen.map(({ blad: nummer, begonnen, verzonden }) => ({ blad: nummer, begonnen, verzonden })),
})

/** The contactenboek, and what went to CBS. */
export const overigeRoutes: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/schuldeisers',
    naam: 'leesSchuldeisers',
    groep: 'Schuldeisers',
    kop: 'Het contactenboek',
    uitleg: 'Op naam. Zonder rekeningnummers.',
    scope: 'schuldeisers:lezen',
    antwoord: blad(schuldeiser),
    vraag: z.strictObject(bladvelden),
    inhoud: geenInhoud,
    doe: (verzoek) => lijst(verzoek, verzoek.vraag, verzoek.adres),
  }),
  route({
    methode: 'post',
    pad: '/schuldeisers/_zoek',
    naam: 'zoekSchuldeisers',
    groep: 'Schuldeisers',
    kop: 'Zoek in het contactenboek',
    uitleg: 'Op een deel van de naam. Met POST: een schuldeiser kan een privépersoon zijn.',
    scope: 'schuldeisers:lezen',
    antwoord: blad(schuldeiser),
    vraag: geenVraag,
    inhoud: z.strictObject({
      zoek: z.string().min(1, { error: 'Vul dit in.' }).max(200, { error: 'Gebruik hoogstens 200 tekens.' }),
      ...bladinhoud,
    }),
    doe: (verzoek) => lijst(verzoek, verzoek.inhoud, null),
  }),
  route({
    methode: 'get',
    pad: '/ddas/leveringen',
    naam: 'leesDdasLeveringen',
    groep: 'DDAS',
    kop: 'Wat aan het CBS is geleverd',
    uitleg: 'Elke levering over de API van DDAS, de nieuwste eerst, met wat ervan is opgehaald. Zonder personen.',
    scope: 'ddas:lezen',
    antwoord: z.strictObject({ resultaten: z.array(levering) }),
    vraag: geenVraag,
    inhoud: geenInhoud,
    doe: async ({ opties, sessie }) => {
      const leveringen = await opties.ddasleveringen(sessie.organisatie)
      return { inhoud: { resultaten: leveringen.map(leveringUit) } }
    },
  }),
]
