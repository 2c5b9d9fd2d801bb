import {
  type Ingevuld,
  dag,
  formulier,
  keuze,
  langeTekst,
  naam,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { schuldaarden } from '../../../regels/convenanten/index.ts'
import { loopt } from '../../dossier/index.ts'
import { nietInDeToekomst, opdracht } from '../../toegang/index.ts'
import type { Extragegevens } from '../afspraken.ts'
import { type SchuldenInzicht, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gevonden, isVordering } from './vinden.ts'
import { incassantenUit } from './incassanten.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Who collects, of which kind the debt is: asked when a claim is added and when it is completed. */
export const incassantvelden = {
  incassant: optioneel(naam({ label: 'Incassobureau', uitleg: 'Staat het in het contactenboek? Kies het dan daar.' })),
  incassantId: optioneel(verwijzing({ label: 'Incassobureau uit het contactenboek', naar: 'incassobureau' })),
  incassantKenmerk: optioneel(tekst({ label: 'Kenmerk van het incassobureau' })),
  deurwaarder: optioneel(naam({ label: 'Deurwaarder' })),
  deurwaarderId: optioneel(verwijzing({ label: 'Deurwaarder uit het contactenboek', naar: 'gerechtsdeurwaarder' })),
  deurwaarderKenmerk: optioneel(tekst({ label: 'Kenmerk van de deurwaarder' })),
  aard: optioneel(
    keuze({
      label: 'Wat voor schuld is dit?',
      uitleg: 'Nodig als de afspraak met deze schuldeiser niet voor elke schuld geldt.',
      opties: schuldaarden,
    }),
  ),
} as const

const invoer = formulier({
  vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
  kenmerk: optioneel(tekst({ label: 'Kenmerk van de schuldeiser' })),
  ...incassantvelden,
  meterstand: optioneel(tekst({ label: 'Meterstand', uitleg: 'Zoals de inwoner hem aflas, met de eenheid.' })),
  meterstandOp: optioneel(dag({ label: 'Dag waarop de meter is afgelezen' })),
  eerdereAdressen: optioneel(
    langeTekst({ label: 'Eerdere adressen', uitleg: 'Waar de inwoner eerder woonde in het gebied van dit bedrijf.' }),
  ),
  nietBekend: optioneel(
    langeTekst({
      label: 'Is dit niet te achterhalen? Waarom niet?',
      uitleg: 'Het verzoek gaat dan zonder deze gegevens weg.',
    }),
  ),
})

function extraUit({ meterstand, meterstandOp, eerdereAdressen, nietBekend }: Ingevuld<typeof invoer>): Extragegevens {
  return {
    ...(meterstand === undefined ? {} : { meterstand }),
    ...(meterstandOp === undefined ? {} : { meterstandOp }),
    ...(eerdereAdressen === undefined ? {} : { eerdereAdressen }),
    ...(nietBekend === undefined ? {} : { nietBekend }),
  }
}

/** What is known later: who collects, of which kind the debt is, and what the schuldeiser needs to find it. */
export const aanvulOpdrachten = [
  opdracht({
    soort: 'VulVorderingAan',
    titel: 'Vordering aanvullen',
    daarna: 'Wat u invult, gaat mee met het saldoverzoek. Wat u leeg laat, blijft zoals het was.',
    bevoegd: team,
    invoer,
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(dossier),
      ...(lopende(schulden).length === 0 ? [{ code: 'GeenVorderingen' } as const] : []),
    ],
    besluit: (ingevuld, { schulden }, context) => {
      const vordering = gevonden(schulden, ingevuld.vorderingId)
      if (!isVordering(vordering)) return geweigerd(...vordering)
      const { vorderingId, kenmerk, aard, meterstand, meterstandOp } = ingevuld
      const incassanten = incassantenUit(ingevuld, context.feiten)
      const extra = extraUit(ingevuld)
      const metExtra = Object.keys(extra).length > 0
      const redenen: readonly Schuldenweigering[] = [
        ...incassanten.redenen,
        ...(meterstandOp === undefined ? [] : nietInDeToekomst('meterstandOp', meterstandOp, context.vandaag)),
        ...(meterstandOp !== undefined && meterstand === undefined
          ? [{ code: 'HoortNietBijElkaar', veld: '#/meterstandOp' } as const]
          : []),
        ...(kenmerk === undefined && aard === undefined && !metExtra && incassanten.leeg
          ? [{ code: 'NietsAangevuld', veld: '#/kenmerk' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'VorderingAangevuld',
          datum: context.vandaag,
          vorderingId,
          ...(kenmerk === undefined ? {} : { kenmerk }),
          ...incassanten.gevonden,
          ...(aard === undefined ? {} : { aard }),
          ...(metExtra ? { extra } : {}),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'NeemAfsprakenOver',
    titel: 'Nieuwe afspraken met een schuldeiser overnemen',
    daarna: 'Zijn vorderingen zonder saldo volgen de afspraken van vandaag. Een pauze die al loopt, verandert niet.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({ schuldeiserId: verwijzing({ label: 'Schuldeiser', naar: 'schuldeiser' }) }),
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(dossier),
      ...(lopende(schulden).some((v) => v.saldo === null) ? [] : [{ code: 'GeenVorderingZonderSaldo' } as const]),
    ],
    besluit: ({ schuldeiserId }, { schulden }, { vandaag, feiten }) => {
      const schuldeiser = feiten.schuldeiser(schuldeiserId)
      const veld = '#/schuldeiserId'
      if (schuldeiser === undefined) return geweigerd({ code: 'SchuldeiserOnbekend', veld } as const)
      const vorderingIds = lopende(schulden)
        .filter((v) => v.schuldeiser.id === schuldeiser.id && v.saldo === null)
        .map((v) => v.id)
      return vorderingIds.length === 0
        ? geweigerd({ code: 'GeenVorderingZonderSaldo', veld } as const)
        : gelukt([{ soort: 'AfsprakenOvergenomen', datum: vandaag, vorderingIds, schuldeiser } as const])
    },
  }),
]
