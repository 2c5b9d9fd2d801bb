import {
  bedrag,
  dag,
  formulier,
  type Ingevuld,
  jaNee,
  keuze,
  langeTekst,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { type Datum, plusMaanden } from '../../../gedeeld/datum.ts'
import { nul } from '../../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { isToegelaten } from '../../dossier/index.ts'
import { type Context, nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { isVoorafAkkoord, uitsluitingVan } from '../afspraken.ts'
import type { SchuldenGebeurtenis } from '../gebeurtenissen.ts'
import { type SchuldenInzicht, type Vordering, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gevonden, isVordering, magAntwoorden } from './vinden.ts'

const invoer = formulier({
  datum: dag({ label: 'Datum van de opgave' }),
  vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
  antwoord: keuze({
    label: 'Wat antwoordt de schuldeiser?',
    opties: {
      saldo: 'Het saldo',
      'client-onbekend': 'Kent deze inwoner niet',
      overgedragen: 'De vordering is overgedragen',
    },
  }),
  bedrag: optioneel(bedrag({ label: 'Saldo', uitleg: 'Met rente en kosten.' })),
  preferentBedrag: optioneel(bedrag({ label: 'Waarvan preferent' })),
  voorafAkkoord: optioneel(jaNee({ label: 'Is de schuldeiser vooraf akkoord met een regeling?' })),
  belemmering: optioneel(
    langeTekst({
      label: 'Belemmering',
      uitleg: 'Meldt de schuldeiser een belemmering, dan krijgt hij wel een voorstel.',
    }),
  ),
  overgedragenAan: optioneel(verwijzing({ label: 'Overgedragen aan', naar: 'schuldeiser' })),
  kenmerk: optioneel(tekst({ label: 'Kenmerk bij de nieuwe schuldeiser' })),
})

type Opgave = Ingevuld<typeof invoer>
type Besluit = Uitkomst<readonly SchuldenGebeurtenis[], Schuldenweigering>

/** Fields that do not belong to the answer that was chosen. */
function strijdig({ antwoord, ...rest }: Opgave): readonly Schuldenweigering[] {
  const hoort = {
    saldo: ['bedrag', 'preferentBedrag', 'voorafAkkoord', 'belemmering'],
    'client-onbekend': [],
    overgedragen: ['overgedragenAan', 'kenmerk'],
  } as const
  const velden = ['bedrag', 'preferentBedrag', 'voorafAkkoord', 'belemmering', 'overgedragenAan', 'kenmerk'] as const
  const mag: readonly string[] = hoort[antwoord]
  return velden
    .filter((veld) => rest[veld] !== undefined && !mag.includes(veld))
    .map((veld) => ({ code: 'HoortNietBijElkaar', veld: `#/${veld}` }))
}

function saldo(
  { datum, vorderingId, bedrag: saldoBedrag, preferentBedrag: opgegeven, ...rest }: Opgave,
  vordering: Vordering,
): Besluit {
  if (saldoBedrag === undefined) return geweigerd({ code: 'BedragOntbreekt', veld: '#/bedrag' })
  // Silence does not say that a preference is gone: whoever had one is asked.
  const eerder = vordering.saldo?.preferentBedrag ?? nul
  if (opgegeven === undefined && eerder > 0)
    return geweigerd({ code: 'PreferentDeelOntbreekt', veld: '#/preferentBedrag', eerder })
  const preferentBedrag = opgegeven ?? nul
  if (preferentBedrag > saldoBedrag)
    return geweigerd({ code: 'PreferentBovenBedrag', veld: '#/preferentBedrag', bedrag: saldoBedrag })
  return gelukt([
    {
      soort: 'SaldoOpgaveOntvangen',
      datum,
      vorderingId,
      bedrag: saldoBedrag,
      preferentBedrag,
      // An answer that is silent on it keeps what the convenant says.
      voorafAkkoord: rest.voorafAkkoord ?? isVoorafAkkoord(vordering),
      ...(rest.belemmering === undefined ? {} : { belemmering: rest.belemmering }),
      ...tweedePauze(vordering, datum),
    },
  ])
}

/** The rest that begins with the first saldo-opgave, where it was agreed (Modelconvenant 2024); not after it was ended. */
function tweedePauze(v: Vordering, datum: Datum): { readonly pauzeTot?: Datum } {
  const maanden = uitsluitingVan(v) === null ? v.schuldeiser.pauzeNaSaldoMaanden : undefined
  const begonnen = v.tweedePauze !== undefined || v.pauzeEinde !== undefined
  return maanden === undefined || begonnen ? {} : { pauzeTot: plusMaanden(datum, maanden) }
}

function overgedragen({ datum, vorderingId, overgedragenAan, kenmerk }: Opgave, { feiten }: Context): Besluit {
  const aan = overgedragenAan === undefined ? undefined : feiten.schuldeiser(overgedragenAan)
  if (aan === undefined) return geweigerd({ code: 'NieuweSchuldeiserOntbreekt', veld: '#/overgedragenAan' })
  return gelukt([
    { soort: 'VorderingOvergedragen', datum, vorderingId, aan, ...(kenmerk === undefined ? {} : { kenmerk }) },
  ])
}

/** The answer of a schuldeiser to the saldoverzoek, in every shape it comes in (Schuldenknooppunt, Z0, Z4). */
export const saldoOpgaveOpdracht = opdracht({
  soort: 'RegistreerSaldoOpgave',
  titel: 'Saldo-opgave verwerken',
  daarna: 'Is dit de laatste saldo-opgave, dan staat het dossier meteen klaar voor een voorstel.',
  bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'schuldeiser'],
  invoer,
  kan: (staat: SchuldenInzicht): readonly Schuldenweigering[] => [
    ...isToegelaten(staat.dossier),
    ...(lopende(staat.schulden).some((v) => v.gevraagd !== null) ? [] : [{ code: 'SaldoNietGevraagd' } as const]),
  ],
  besluit: (ingevuld, { schulden }, context): Besluit => {
    // A claim of somebody else is unknown to a schuldeiser: that it exists is not his to know.
    if (!magAntwoorden(schulden, ingevuld.vorderingId, context))
      return geweigerd({ code: 'VorderingOnbekend', veld: '#/vorderingId' })
    const vordering = gevonden(schulden, ingevuld.vorderingId)
    if (!isVordering(vordering)) return geweigerd(...vordering)
    if (vordering.gevraagd === null) return geweigerd({ code: 'SaldoNietGevraagdBijDeze', veld: '#/vorderingId' })
    const { datum, vorderingId, antwoord } = ingevuld
    const eerder = vordering.saldo?.bron === 'teruggemeld' ? vordering.saldo.datum : null
    const redenen = [
      ...tussen('datum', datum, vordering.gevraagd.datum, context.vandaag),
      // An older letter does not undo a newer one.
      ...(eerder !== null && eerder > vordering.gevraagd.datum ? nietVoor('datum', datum, eerder) : []),
      ...strijdig(ingevuld),
    ]
    if (redenen.length > 0) return geweigerd(...redenen)
    if (antwoord === 'saldo') return saldo(ingevuld, vordering)
    if (antwoord === 'overgedragen') return overgedragen(ingevuld, context)
    const toelichting = 'De schuldeiser kent deze inwoner niet.'
    return gelukt([{ soort: 'VorderingVervallen', datum, vorderingId, reden: 'client-onbekend', toelichting }])
  },
})
