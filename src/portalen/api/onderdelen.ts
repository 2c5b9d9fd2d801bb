import * as z from 'zod'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { betaalstanden, ontvangstsoorten, saldoVan } from '../../domein/geld/index.ts'
import { type Berichtstand, berichtsoorten } from '../../domein/berichten/index.ts'
import type { Dossierblad } from '../../domein/verloop/index.ts'
import { type Route, geenInhoud, geenVraag, route } from './route.ts'
import { metDossier } from './trajecten.ts'
import { bedrag, dag, kenmerk, moment } from './velden.ts'

const partij = z.strictObject({ id: kenmerk, naam: z.string() })

const vordering = z.strictObject({
  id: kenmerk,
  schuldeiser: partij,
  kenmerk: z.string().nullable(),
  incassant: z.string().nullable(),
  deurwaarder: z.string().nullable(),
  zakelijk: z.boolean(),
  aangemeld: z.strictObject({ datum: dag, bedrag }),
  saldo: z
    .strictObject({ bron: z.string(), datum: dag, bedrag, preferentBedrag: bedrag })
    .nullable()
    .meta({ description: 'Wat de schuldeiser opgaf, of wat wij schatten; leeg: nog niet bekend.' }),
  kennisgeving: dag.nullable(),
  pauzeTot: dag.nullable(),
  voorafAkkoord: z.boolean(),
  belemmering: z.string().nullable(),
  vervallen: z.strictObject({ datum: dag, reden: z.string() }).nullable(),
})

type Vordering = Dossierblad['staat']['schulden']['vorderingen'][number]

const vorderingUit = (v: Vordering): z.input<typeof vordering> => ({
  id: v.id,
  schuldeiser: { id: v.schuldeiser.id, naam: v.schuldeiser.naam },
  kenmerk: v.kenmerk ?? null,
  incassant: v.incassant?.naam ?? null,
  deurwaarder: v.deurwaarder?.naam ?? null,
  zakelijk: v.zakelijk,
  aangemeld: { datum: v.aangemeld.datum, bedrag: alsDecimaal(v.aangemeld.bedrag) },
  saldo:
    v.saldo === null
      ? null
      : {
          bron: v.saldo.bron,
          datum: v.saldo.datum,
          bedrag: alsDecimaal(v.saldo.bedrag),
          preferentBedrag: alsDecimaal(v.saldo.preferentBedrag),
        },
  kennisgeving: v.kennisgeving?.datum ?? null,
  pauzeTot: v.kennisgeving?.pauzeTot ?? null,
  voorafAkkoord: v.voorafAkkoord,
  belemmering: v.belemmering,
  vervallen: v.vervallen === null ? null : { datum: v.vervallen.datum, reden: v.vervallen.reden },
})

const termijn = z.strictObject({
  sleutel: z.string(),
  soort: z.string(),
  wat: z.string(),
  reden: z.string(),
  wachtOp: z.string(),
  eigenaar: z.string(),
  aanvang: dag,
  uiterlijk: dag,
  gesloten: dag.nullable().meta({ description: 'Wanneer zij is gehaald, of niet meer gold.' }),
  vervallen: z.boolean(),
})

const termijnUit = (t: Dossierblad['termijnen'][number]): z.input<typeof termijn> => ({
  sleutel: t.sleutel,
  soort: t.soort,
  wat: t.wat,
  reden: t.reden,
  wachtOp: t.wachtOp,
  eigenaar: t.eigenaar,
  aanvang: t.aanvang,
  uiterlijk: t.uiterlijk,
  gesloten: t.gesloten,
  vervallen: t.vervallen ?? false,
})

const bericht = z.strictObject({
  id: z.uuid(),
  soort: z.string(),
  titel: z.string(),
  aan: z.strictObject({ soort: z.string(), naam: z.string() }),
  datum: dag,
  antwoordUiterlijk: dag.nullable(),
  stand: z.enum(['te-verzenden', 'verzonden', 'beantwoord', 'mislukt'] satisfies Berichtstand[]),
  verzondenOp: moment.nullable(),
  beantwoordOp: moment.nullable(),
  vorderingIds: z.array(kenmerk),
})

const berichtUit = ({
  id,
  bericht: b,
  stand,
  verzondenOp,
  beantwoordOp,
}: Dossierblad['berichten'][number]): z.input<typeof bericht> => ({
  id,
  soort: b.soort,
  titel: berichtsoorten[b.soort],
  aan: { soort: b.aan.soort, naam: b.aan.naam },
  datum: b.datum,
  antwoordUiterlijk: b.antwoordUiterlijk,
  stand,
  verzondenOp,
  beantwoordOp,
  vorderingIds: [...b.vorderingIds],
})

const betaling = z.strictObject({
  id: z.uuid(),
  datum: dag,
  aan: z.enum(['schuldeiser', 'inwoner', 'erfgenamen']),
  naam: z.string(),
  vorderingId: kenmerk.nullable(),
  bedrag,
  stand: z.enum(Object.keys(betaalstanden) as [keyof typeof betaalstanden]),
})

const geld = z.strictObject({
  saldo: bedrag.meta({ description: 'Wat nu voor de schuldeisers opzij staat.' }),
  ontvangen: z.array(
    z.strictObject({
      datum: dag,
      bedrag,
      herkomst: z.enum(Object.keys(ontvangstsoorten) as [keyof typeof ontvangstsoorten]),
    }),
  ),
  uitgedeeld: z.array(
    z.strictObject({
      datum: dag,
      vergoeding: bedrag,
      delen: z.array(z.strictObject({ vorderingId: kenmerk, bedrag })),
    }),
  ),
  betalingen: z.array(betaling).meta({ description: 'Wat via een batch naar de bank gaat of ging.' }),
})

const lijstVan = <S extends z.ZodType>(rij: S) => z.strictObject({ resultaten: z.array(rij) })
const gemeen = { methode: 'get', fouten: [404], vraag: geenVraag, inhoud: geenInhoud } as const

/** What a traject holds: each is a collection below it. */
export const onderdeelroutes: readonly Route[] = [
  route({
    ...gemeen,
    pad: '/schuldhulptrajecten/{id}/vorderingen',
    naam: 'leesVorderingen',
    groep: 'Vorderingen',
    kop: 'De vorderingen van een traject',
    uitleg: 'Wat de inwoner meldde en wat de schuldeiser opgaf staan naast elkaar. Ook wat vervallen is.',
    scope: 'trajecten:lezen',
    antwoord: lijstVan(vordering),
    doe: (verzoek) =>
      metDossier(verzoek, 'vorderingen', ({ staat }) => ({ resultaten: staat.schulden.vorderingen.map(vorderingUit) })),
  }),
  route({
    ...gemeen,
    pad: '/schuldhulptrajecten/{id}/termijnen',
    naam: 'leesTermijnen',
    groep: 'Termijnen',
    kop: 'De termijnen van een traject',
    uitleg: 'Met de reden van elke termijn en op wie zij wacht. Ook wat al is gehaald.',
    scope: 'trajecten:lezen',
    antwoord: lijstVan(termijn),
    doe: (verzoek) =>
      metDossier(verzoek, 'termijnen', ({ termijnen }) => ({
        resultaten: termijnen.map(termijnUit),
      })),
  }),
  route({
    ...gemeen,
    pad: '/schuldhulptrajecten/{id}/berichten',
    naam: 'leesBerichten',
    groep: 'Berichten',
    kop: 'De berichten van een traject',
    uitleg: 'Wat aan wie is gestuurd, en wat daarvan kwam. De tekst van een bericht staat er niet bij.',
    scope: 'berichten:lezen',
    antwoord: lijstVan(bericht),
    doe: (verzoek) => metDossier(verzoek, 'berichten', ({ berichten }) => ({ resultaten: berichten.map(berichtUit) })),
  }),
  route({
    ...gemeen,
    pad: '/schuldhulptrajecten/{id}/betalingen',
    naam: 'leesBetalingen',
    groep: 'Betalingen',
    kop: 'Het geld van een traject',
    uitleg: 'Wat binnenkwam, wat is uitgedeeld en wat naar de bank gaat. Zonder rekeningnummers.',
    scope: 'betalingen:lezen',
    antwoord: geld,
    doe: (verzoek) =>
      metDossier(verzoek, 'betalingen', async ({ id, staat }) => {
        const betalingen = await verzoek.opties.werkplaats.api.betalingen(verzoek.sessie.organisatie.id, id)
        return geldUit(
          staat.geld,
          betalingen.map((een) => ({ ...een, bedrag: alsDecimaal(een.bedrag) })),
        )
      }),
  }),
]

function geldUit(
  stand: Dossierblad['staat']['geld'],
  betalingen: z.input<typeof geld>['betalingen'],
): z.input<typeof geld> {
  return {
    saldo: alsDecimaal(saldoVan(stand)),
    ontvangen: stand.ontvangsten.map(({ datum, bedrag: som, herkomst }) => ({
      datum,
      bedrag: alsDecimaal(som),
      herkomst,
    })),
    uitgedeeld: stand.uitdelingen.map(({ datum, vergoeding, delen }) => ({
      datum,
      vergoeding: alsDecimaal(vergoeding),
      delen: delen.map(({ vorderingId, bedrag: som }) => ({ vorderingId, bedrag: alsDecimaal(som) })),
    })),
    betalingen,
  }
}
