import * as z from 'zod'
import type { Datum } from '../../gedeeld/datum.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Dossierblad, type Fase, type Werkvoorraadregel, fasen, wachtOpNamen } from '../../domein/verloop/index.ts'
import { nietGevonden } from './fouten.ts'
import { type Route, type Uit, type Verzoek, geenInhoud, geenVraag, route } from './route.ts'
import { alsBlad, bedrag, blad, bladVan, bladinhoud, bladvelden, dag, kenmerk, keuzeUit } from './velden.ts'

const fase = keuzeUit(Object.keys(fasen) as [Fase, ...Fase[]])
const wachtOp = keuzeUit(Object.keys(wachtOpNamen) as [keyof typeof wachtOpNamen])
const sorteer = keuzeUit(['termijn', 'naam', 'sinds'])

const rij = z.strictObject({
  id: z.uuid(),
  naam: z.string(),
  geboortedatum: dag.nullable(),
  fase,
  crisis: z.boolean(),
  wachtOp,
  wachtTekst: z.string(),
  sinds: dag.nullable(),
  termijn: z.strictObject({ wat: z.string().nullable(), uiterlijk: dag }).nullable(),
  aantalVorderingen: z.int(),
  totaalSchuld: bedrag,
  behandelaar: z.strictObject({ id: kenmerk, naam: z.string() }).nullable(),
  startdatum: dag.nullable(),
  einddatum: dag.nullable(),
})

const persoon = z.strictObject({
  naam: z.string().nullable(),
  geboortedatum: dag.nullable(),
  burgerservicenummer: z
    .string()
    .optional()
    .meta({ description: 'Alleen met de scope bsn:lezen, en als het bekend is.' }),
  telefoon: z.string().nullable(),
  email: z.string().nullable(),
  straat: z.string().nullable(),
  huisnummer: z.string().nullable(),
  huisnummertoevoeging: z.string().nullable(),
  postcode: z.string().nullable(),
  woonplaats: z.string().nullable(),
})

const traject = rij.extend({
  versie: z.int().meta({ description: 'Geef deze mee met een opdracht: dan verandert er niets wat u niet zag.' }),
  gemeentecode: z.string(),
  toekenningsdatum: dag.nullable(),
  client: persoon.nullable(),
  partner: persoon.nullable(),
  uitstroom: z.strictObject({ reden: z.string() }).nullable(),
})

const trajectRij = (r: Omit<Werkvoorraadregel, 'zoektekst'>): z.input<typeof rij> => ({
  id: r.dossierId,
  naam: r.naam,
  geboortedatum: r.geboortedatum,
  fase: r.fase,
  crisis: r.crisis,
  wachtOp: r.wachtOp,
  wachtTekst: r.wachtTekst,
  sinds: r.sinds,
  termijn: r.termijnUiterlijk === null ? null : { wat: r.termijnWat, uiterlijk: r.termijnUiterlijk },
  aantalVorderingen: r.aantalVorderingen,
  totaalSchuld: alsDecimaal(r.totaalSchuld),
  behandelaar: r.behandelaarId === null ? null : { id: r.behandelaarId, naam: r.behandelaar ?? '' },
  startdatum: r.aangemeld,
  einddatum: r.beeindigd,
})

type Persoon = NonNullable<Dossierblad['staat']['dossier']['client']>

const persoonUit = (p: Persoon | null, metBsn: boolean): z.input<typeof persoon> | null =>
  p === null
    ? null
    : {
        naam: p.naam ?? null,
        geboortedatum: p.geboortedatum ?? null,
        ...(metBsn && p.bsn !== undefined ? { burgerservicenummer: p.bsn } : {}),
        telefoon: p.telefoon ?? null,
        email: p.email ?? null,
        straat: p.straat ?? null,
        huisnummer: p.huisnummer ?? null,
        huisnummertoevoeging: p.huisnummertoevoeging ?? null,
        postcode: p.postcode ?? null,
        woonplaats: p.woonplaats ?? null,
      }

function trajectUit({ id, versie, organisatie, overzicht, staat: { dossier } }: Dossierblad, metBsn: boolean): object {
  const { beschikking, client, partner, einde } = dossier
  const toekenningsdatum: Datum | null = beschikking?.soort === 'toelating' ? beschikking.datum : null
  const gelezen: z.input<typeof traject> = {
    ...trajectRij({ dossierId: id, ...overzicht }),
    versie,
    gemeentecode: organisatie.gemeentecode,
    toekenningsdatum,
    client: persoonUit(client, metBsn),
    partner: persoonUit(partner, metBsn),
    uitstroom: einde === null ? null : { reden: einde.reden },
  }
  return gelezen
}

interface Filters {
  readonly fase?: Fase | undefined
  readonly wachtOp?: keyof typeof wachtOpNamen | undefined
  readonly behandelaarId?: string | undefined
  readonly sorteer?: 'termijn' | 'naam' | 'sinds' | 'beste' | undefined
  readonly zoek?: string | undefined
  readonly metBeeindigd?: boolean | undefined
  readonly pagina?: number | undefined
  readonly grootte?: number | undefined
}

async function lijst(
  { opties, sessie, door }: Verzoek<unknown, unknown>,
  { metBeeindigd: metEinde = false, ...filters }: Filters,
  adres: URL | null,
): Promise<Uit> {
  const welk = bladVan(filters)
  const gezet = Object.fromEntries(Object.entries(filters).filter(([, waarde]) => waarde !== undefined))
  const { rijen, totaal, gelijkend } = await opties.werkplaats.api.trajecten(
    sessie.organisatie.id,
    { ...gezet, metEinde, ...welk },
    { door, waarom: 'lijst van trajecten over de API' },
  )
  const inhoud = alsBlad(welk, { totaal, rijen: rijen.map(trajectRij) }, adres)
  return { inhoud: filters.zoek === undefined ? inhoud : { ...inhoud, gelijkend } }
}

/** The dossier that an address names, recorded as read; or that there is none. */
export async function metDossier(
  { opties, sessie, door, id }: Verzoek<unknown, unknown>,
  wat: string,
  toon: (gelezen: Dossierblad) => object | Promise<object>,
): Promise<Uit> {
  const gelezen = await opties.werkplaats.dossier(sessie.organisatie.id, id, { door, waarom: `${wat} over de API` })
  return gelezen === null ? { probleem: nietGevonden } : { inhoud: await toon(gelezen) }
}

const filtervelden = { fase: fase.optional(), wachtOp: wachtOp.optional(), sorteer: sorteer.optional() }
const behandelaarId = z.uuid().optional()
const groep = 'Schuldhulptrajecten'

export const trajectroutes: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/schuldhulptrajecten',
    naam: 'leesSchuldhulptrajecten',
    groep,
    kop: 'De trajecten van uw organisatie',
    uitleg: 'Zonder wat gesloten is, tenzij u daarom vraagt. Zoeken op een naam gaat met `_zoek`.',
    scope: 'trajecten:lezen',
    antwoord: blad(rij),
    vraag: z.strictObject({
      ...filtervelden,
      behandelaarId,
      metBeeindigd: keuzeUit(['true', 'false'])
        .transform((waarde) => waarde === 'true')
        .meta({ description: 'Ook wat gesloten is.' })
        .optional(),
      ...bladvelden,
    }),
    inhoud: geenInhoud,
    doe: (verzoek) => lijst(verzoek, verzoek.vraag, verzoek.adres),
  }),
  route({
    methode: 'post',
    pad: '/schuldhulptrajecten/_zoek',
    naam: 'zoekSchuldhulptrajecten',
    groep,
    kop: 'Zoek trajecten',
    uitleg:
      'Op naam, postcode, woonplaats en kenmerken; past er weinig precies, dan ook wat erop lijkt. Met POST: een naam hoort niet in een adres.',
    scope: 'trajecten:lezen',
    antwoord: blad(rij).extend({ gelijkend: z.boolean().meta({ description: 'Niet alles past precies.' }) }),
    vraag: geenVraag,
    inhoud: z.strictObject({
      zoek: z.string().min(1, { error: 'Vul dit in.' }).max(200, { error: 'Gebruik hoogstens 200 tekens.' }),
      ...filtervelden,
      sorteer: keuzeUit(['termijn', 'naam', 'sinds', 'beste']).optional(),
      behandelaarId,
      metBeeindigd: z.boolean().optional().meta({ description: 'Ook wat gesloten is.' }),
      ...bladinhoud,
    }),
    doe: (verzoek) => lijst(verzoek, verzoek.inhoud, null),
  }),
  route({
    methode: 'get',
    pad: '/schuldhulptrajecten/{id}',
    naam: 'leesSchuldhulptraject',
    groep,
    kop: 'Eén traject',
    uitleg: 'Het burgerservicenummer staat er alleen bij met de scope `bsn:lezen`.',
    scope: 'trajecten:lezen',
    antwoord: traject,
    fouten: [404],
    vraag: geenVraag,
    inhoud: geenInhoud,
    doe: (verzoek) =>
      metDossier(verzoek, 'traject', (gelezen) => trajectUit(gelezen, verzoek.sessie.scopes.includes('bsn:lezen'))),
  }),
]
