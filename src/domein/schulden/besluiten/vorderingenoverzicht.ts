import {
  bedrag,
  bsn,
  dag,
  formulier,
  groep,
  jaNee,
  kenmerk,
  keuze,
  lijst,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { schuldaarden } from '../../../regels/convenanten/index.ts'
import { loopt } from '../../dossier/index.ts'
import { nietInDeToekomst, opdracht, tussen } from '../../toegang/index.ts'
import { vraagtAard } from '../afspraken.ts'
import type { SchuldenInzicht } from '../schulden.ts'
import { beoordeelOverzichten } from '../vorderingenoverzicht.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const bron = {
  organisatie: tekst({ label: 'Organisatie' }),
  kenmerk: kenmerk({ label: 'Zaakkenmerk' }),
}

const regelinvoer = groep(
  { label: 'Vordering' },
  {
    ...bron,
    leverancier: kenmerk({ label: 'OIN van wie dit opgaf' }),
    omschrijving: tekst({ label: 'Waarvoor' }),
    opgelegd: bedrag({ label: 'Opgelegd' }),
    betaald: bedrag({ label: 'Betaald' }),
    saldoVolgensBron: optioneel(bedrag({ label: 'Nog open, volgens de organisatie' })),
    op: dag({ label: 'Stand op' }),
    sinds: dag({ label: 'Sinds' }),
  },
)

const keuzeinvoer = groep(
  { label: 'Vordering' },
  {
    ...bron,
    schuldeiserId: verwijzing({ label: 'Schuldeiser', naar: 'schuldeiser' }),
    zakelijk: jaNee({ label: 'Is het een zakelijke schuld?' }),
    aard: optioneel(keuze({ label: 'Wat voor schuld is dit?', opties: schuldaarden })),
  },
)

/** Who brings it is in the dossier: the inwoner, or the partner. A dossier without a BSN cannot tell. */
function vanIemandAnders({ dossier: { client, partner } }: SchuldenInzicht, gelezen: string | undefined): boolean {
  const bekend = [client?.bsn, partner?.bsn].flatMap((een) => (een === undefined ? [] : [een]))
  return gelezen !== undefined && bekend.length > 0 && !bekend.some((een) => een === gelezen)
}

/**
 * What the inwoner brings of the Vorderingenoverzicht Rijk (Mijn Betaaloverzicht): read, seen beside the dossier, and
 * added by a person who chooses. The BSN of the file is compared and not kept.
 * @bron Financial Claims Information Document v3.0.0
 */
export const overzichtopdrachten = [
  opdracht({
    soort: 'LeesVorderingenoverzichtIn',
    titel: 'Vorderingenoverzicht inlezen',
    daarna: 'U ziet wat erin staat naast de vorderingen van dit dossier. U kiest zelf wat u toevoegt.',
    bevoegd: team,
    invoer: formulier({
      bestand: kenmerk({ label: 'Bestand (sha-256)' }),
      bsn: optioneel(bsn({ label: 'Burgerservicenummer in het bestand' })),
      regels: lijst({ label: 'Vorderingen' }, regelinvoer),
    }),
    kan: ({ dossier }: SchuldenInzicht): readonly Schuldenweigering[] => loopt(dossier),
    besluit: ({ bestand, bsn: gelezen, regels }, staat, { vandaag }) => {
      const eerder = staat.schulden.overzichten.find((een) => een.bestand === bestand)
      if (eerder !== undefined) return geweigerd({ code: 'OverzichtAlIngelezen', datum: eerder.datum } as const)
      if (vanIemandAnders(staat, gelezen)) return geweigerd({ code: 'OverzichtVanIemandAnders' } as const)
      const redenen = regels.flatMap(({ op, sinds }, i) => [
        ...tussen(`regels/${i}/op`, op, sinds, vandaag),
        ...nietInDeToekomst(`regels/${i}/sinds`, sinds, vandaag),
      ])
      if (redenen.length > 0) return geweigerd(...redenen)
      const gelezenRegels = regels.map(({ saldoVolgensBron, ...regel }) => ({
        ...regel,
        ...(saldoVolgensBron === undefined ? {} : { saldoVolgensBron }),
      }))
      return gelukt([
        { soort: 'VorderingenoverzichtIngelezen', datum: vandaag, bestand, regels: gelezenRegels } as const,
      ])
    },
  }),
  opdracht({
    soort: 'NeemVorderingenOver',
    titel: 'Vorderingen uit het overzicht toevoegen',
    daarna: 'Bij elke vordering blijft staan uit welk overzicht zij komt.',
    bevoegd: team,
    invoer: formulier({ keuzes: lijst({ label: 'Vorderingen', min: 1 }, keuzeinvoer) }),
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(dossier),
      ...(schulden.overzichten.length === 0 ? [{ code: 'GeenVorderingenoverzicht' } as const] : []),
    ],
    besluit: ({ keuzes }, { schulden }, { vandaag, feiten, nieuwId }) => {
      const over = beoordeelOverzichten(schulden).filter(({ stand }) => stand === 'nieuw')
      const gekozen = keuzes.map((een, i) => ({
        een,
        eerste: keuzes.findIndex((k) => k.organisatie === een.organisatie && k.kenmerk === een.kenmerk) === i,
        gevonden: over.find(({ regel }) => regel.organisatie === een.organisatie && regel.kenmerk === een.kenmerk),
        schuldeiser: feiten.schuldeiser(een.schuldeiserId),
      }))
      const redenen = gekozen.flatMap(({ een, eerste, gevonden, schuldeiser }, i): readonly Schuldenweigering[] => {
        const veld = (naam: string): string => `#/keuzes/${i}/${naam}`
        if (gevonden === undefined || !eerste) return [{ code: 'OverzichtsregelNietNieuw', veld: veld('kenmerk') }]
        if (schuldeiser === undefined) return [{ code: 'SchuldeiserOnbekend', veld: veld('schuldeiserId') }]
        const mist = een.aard === undefined && vraagtAard(schuldeiser)
        return mist ? [{ code: 'AardOntbreekt', veld: veld('aard') }] : []
      })
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt(
        gekozen.flatMap(({ een, gevonden, schuldeiser }) => {
          if (gevonden === undefined || schuldeiser === undefined) return []
          const { regel, bestand, open } = gevonden
          return [
            {
              soort: 'VorderingToegevoegd',
              datum: vandaag,
              vorderingId: nieuwId(),
              schuldeiser,
              kenmerk: regel.kenmerk,
              ...(een.aard === undefined ? {} : { aard: een.aard }),
              zakelijk: een.zakelijk,
              aangemeldBedrag: open,
              herkomst: {
                soort: 'fcid',
                bestand,
                organisatie: regel.organisatie,
                kenmerk: regel.kenmerk,
                op: regel.op,
              },
            } as const,
          ]
        }),
      )
    },
  }),
]
