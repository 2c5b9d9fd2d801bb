import { type Datum, laatste, plusJaren } from '../../../gedeeld/datum.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { datumKort } from '../../../gedeeld/leesbaar.ts'
import { achterOp, hercontroleNodigSinds, nogOpen, prognoseNodig, teVeelVan, vrijSaldo } from '../../geld/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/** A prognose that is due after a hercontrole; it makes itself, and is watched all the same. */
function prognose(staat: Traject): readonly Termijn[] {
  const nummer = prognoseNodig(staat)
  const hercontrole = staat.schuldregeling.hercontroles.at(-1)
  if (nummer === null || hercontrole === undefined) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(hercontrole),
      sleutel: `prognose:${nummer}`,
      soort: 'prognose-bijstellen',
      wat: 'Prognose bijstellen',
      reden: 'Na de hercontrole krijgen de schuldeisers de nieuwe prognose.',
      opdracht: 'StelPrognoseBij',
      ernst: 2,
    },
  ]
}

function lagerePrognoses({ geld }: Traject, klaar: Datum | null): readonly Termijn[] {
  return geld.controle.prognoses.flatMap(({ lager, hercontrole, datum, beoordeeld }, i, alle) =>
    lager
      ? [
          {
            ...voorOns,
            ...taakVanaf(datum),
            sleutel: `lagere-prognose:${hercontrole}`,
            soort: 'lagere-prognose' as const,
            wat: 'Lagere prognose: is toestemming nodig?',
            reden: 'De prognose is lager dan is afgesproken. De schuldeisers weten dat.',
            opdracht: 'BeoordeelLagerePrognose',
            ernst: 2 as const,
            // A later prognose takes its place.
            gesloten: beoordeeld ?? alle[i + 1]?.datum ?? klaar,
          },
        ]
      : [],
  )
}

/** The day on which a schuldbemiddeling is a month behind moves with every reservering; before it nobody need act. */
function achterstand(staat: Traject, klaar: Datum | null): readonly Termijn[] {
  const vanaf = achterOp(staat)
  const begin = staat.schuldregeling.regeling?.datum
  if (vanaf === null || begin === undefined || klaar !== null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(laatste(vanaf, begin)),
      sleutel: `reservering:${staat.geld.controle.besproken.length + 1}`,
      soort: 'reservering-nagaan',
      wat: 'Reservering nagaan',
      reden: `Komt er niets bij, dan is er op ${datumKort(vanaf)} meer dan een maand te weinig gereserveerd. Neem dan contact op. Fouten maken mag; stoppen is het laatste middel.`,
      opdracht: 'BespreekReservering',
      ernst: 2,
    },
  ]
}

/** Money that waits for a payout: after its hercontrole at once, and in any case within a year (Gedragscode art. 8). */
function uitdelen(staat: Traject, klaar: Datum | null): readonly Termijn[] {
  const { regeling, hercontroles } = staat.schuldregeling
  if (regeling === null || klaar !== null || vrijSaldo(staat) === 0 || nogOpen(staat) === 0) return []
  const { uitdelingen } = staat.geld
  const sinds = laatste(regeling.datum, uitdelingen.at(-1)?.datum ?? regeling.datum)
  const magNu = hercontroleNodigSinds(staat) === null
  const controle = hercontroles.at(-1) ?? sinds
  return [
    {
      ...voorOns,
      ...(magNu ? taakVanaf(controle) : { aanvang: sinds, uiterlijk: plusJaren(sinds, 1) }),
      sleutel: `uitdelen:${uitdelingen.length + 1}`,
      soort: 'uitdelen',
      wat: magNu ? 'Uitdelen aan de schuldeisers' : 'Uitdelen na de hercontrole',
      reden: magNu
        ? 'De hercontrole is gedaan en er is gespaard geld.'
        : 'Wat is gespaard, gaat minstens elk jaar naar de schuldeisers, na een hercontrole.',
      wachtOp: magNu ? 'ons' : 'niemand',
      opdracht: magNu ? 'DeelUit' : 'VoerHercontroleUit',
      ernst: 3,
    },
  ]
}

/** What a higher vtlb that works back made too much: the inwoner's until somebody decides. */
export function termijnenBijTeVeel(staat: Traject): readonly Termijn[] {
  const { dossier, schuldregeling } = staat
  const nietMeer = dossier.overlijden ?? schuldregeling.kwijting
  const naarBoedel = dossier.einde?.grond === 'overgang-wsnp' ? dossier.einde.datum : null
  return teVeelVan(staat).map(({ vaststelling, bedrag, sinds, vanaf, besloten }) => ({
    ...voorOns,
    ...taakVanaf(sinds),
    sleutel: `te-veel-gereserveerd:${vaststelling}`,
    soort: 'te-veel-gereserveerd',
    wat: 'Te veel gereserveerd: terugbetalen of laten staan',
    reden: `Het hogere vtlb geldt al vanaf ${datumKort(vanaf)}. Daardoor is ${alsEuro(bedrag)} te veel gereserveerd.`,
    opdracht: 'BetaalTerugTeVeelGereserveerd',
    ernst: 2,
    gesloten: besloten ?? nietMeer ?? naarBoedel,
  }))
}

/** The clocks of the supervision of a schuldbemiddeling: prognose, reservering and payout. */
export function termijnenBijControle(staat: Traject): readonly Termijn[] {
  const { regeling, kwijtingGevraagd, kwijting } = staat.schuldregeling
  if (regeling?.vorm !== 'SB') return []
  const klaar = kwijtingGevraagd?.datum ?? kwijting
  return [
    ...(klaar === null ? prognose(staat) : []),
    ...lagerePrognoses(staat, klaar),
    ...achterstand(staat, klaar),
    ...uitdelen(staat, klaar),
  ]
}
