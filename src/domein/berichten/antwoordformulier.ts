import { type Centen, nul } from '../../gedeeld/geld.ts'
import {
  type Fout,
  type Ingevuld,
  type Strijdigheid,
  bedrag,
  email,
  formulier,
  jaNee,
  kenmerk,
  keuze,
  langeTekst,
  lees,
  metControle,
  naam,
  optioneel,
  tekst,
  telefoon,
} from '../../gedeeld/invoer.ts'
import { type Uitkomst, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Antwoordinhoud, Saldodeel } from './antwoord.ts'
import type { Berichtinhoud } from './uitwisseling.ts'

const ingevuldDoor = naam({
  label: 'Uw naam',
  uitleg: 'Zo weten wij wie wij kunnen bellen als iets niet duidelijk is.',
})

const saldovelden = formulier({
  antwoord: keuze({
    label: 'Hoe staat deze vordering ervoor?',
    opties: {
      saldo: 'Er staat een bedrag open',
      overgedragen: 'Wij hebben de vordering overgedragen',
      onbekend: 'Wij kennen deze klant niet',
    },
  }),
  bedrag: optioneel(bedrag({ label: 'Bedrag dat openstaat', uitleg: 'Alles bij elkaar: hoofdsom, rente en kosten.' })),
  preferentBedrag: optioneel(
    bedrag({ label: 'Hoeveel daarvan is preferent?', uitleg: 'Laat dit leeg als niets preferent is.' }),
  ),
  preferentReden: optioneel(
    tekst({ label: 'Waarom is dat preferent?', uitleg: 'Bijvoorbeeld het wetsartikel, of een hypotheek.' }),
  ),
  kenmerk: optioneel(kenmerk({ label: 'Uw kenmerk', uitleg: 'Alleen als het anders is dan hierboven.' })),
  voorafAkkoord: optioneel(
    jaNee({
      label: 'Bent u vooraf akkoord met een schuldregeling?',
      uitleg: 'Kiest u ja, dan vragen wij u later niet meer om akkoord.',
    }),
  ),
  belemmering: optioneel(
    langeTekst({ label: 'Staat er iets in de weg?', uitleg: 'Bijvoorbeeld een vonnis of een beslag.' }),
  ),
  overgedragenAan: optioneel(naam({ label: 'Aan wie hebt u de vordering overgedragen?' })),
  overgedragenKenmerk: optioneel(kenmerk({ label: 'Kenmerk daar' })),
  ingevuldDoor,
})
type Saldo = Ingevuld<typeof saldovelden>

const saldo = metControle(saldovelden, (v, heel) => [
  ...(heel('antwoord') && heel('bedrag') ? bijAntwoord(v) : []),
  ...(heel('bedrag') && heel('preferentBedrag') ? bijPreferent(v) : []),
])

const ontbreekt = (veld: string, detail: string): Strijdigheid => ({ pad: [veld], code: 'ontbreekt', detail })

function bijAntwoord(v: Saldo): readonly Strijdigheid[] {
  if (v.antwoord === 'saldo') return v.bedrag === undefined ? [ontbreekt('bedrag', 'Vul het bedrag in.')] : []
  const zonder: readonly Strijdigheid[] =
    v.bedrag === undefined && v.preferentBedrag === undefined
      ? []
      : [{ pad: ['bedrag'], code: 'strijdig', detail: 'Bij dit antwoord hoort geen bedrag. Maak het leeg.' }]
  if (v.antwoord === 'onbekend' || v.overgedragenAan !== undefined) return zonder
  return [...zonder, ontbreekt('overgedragenAan', 'Vul in aan wie u de vordering hebt overgedragen.')]
}

function bijPreferent({ bedrag: open, preferentBedrag, preferentReden }: Saldo): readonly Strijdigheid[] {
  if (preferentBedrag === undefined || preferentBedrag === nul) return []
  return [
    ...(open !== undefined && preferentBedrag > open
      ? [{ pad: ['preferentBedrag'], code: 'strijdig', detail: 'Dit is meer dan wat er openstaat.' } as const]
      : []),
    ...(preferentReden === undefined ? [ontbreekt('preferentReden', 'Schrijf op waarom dit deel preferent is.')] : []),
  ]
}

const voorstel = metControle(
  formulier({
    reactie: keuze({
      label: 'Wat is uw antwoord op dit voorstel?',
      opties: { akkoord: 'Wij gaan akkoord', geweigerd: 'Wij gaan niet akkoord' },
    }),
    reden: optioneel(langeTekst({ label: 'Waarom niet?', uitleg: 'Alleen als u niet akkoord gaat.' })),
    ingevuldDoor,
  }),
  (v, heel) =>
    heel('reactie') && heel('reden') && v.reactie === 'geweigerd' && v.reden === undefined
      ? [ontbreekt('reden', 'Schrijf op waarom u niet akkoord gaat.')]
      : [],
)

const kwijting = metControle(
  formulier({
    kwijting: keuze({
      label: 'Verleent u finale kwijting?',
      opties: { ja: 'Ja, de rest hoeft niet meer te worden betaald', nee: 'Nee' },
    }),
    reden: optioneel(langeTekst({ label: 'Waarom niet?', uitleg: 'Alleen als u geen kwijting verleent.' })),
    ingevuldDoor,
  }),
  (v, heel) =>
    heel('kwijting') && heel('reden') && v.kwijting === 'nee' && v.reden === undefined
      ? [ontbreekt('reden', 'Schrijf op waarom u geen kwijting verleent.')]
      : [],
)

const kennisgeving = metControle(
  formulier({
    kenmerk: optioneel(kenmerk({ label: 'Uw kenmerk', uitleg: 'Alleen als het anders is dan hierboven.' })),
    klantnummer: optioneel(kenmerk({ label: 'Klantnummer', uitleg: 'Als u deze klant ook met een nummer kent.' })),
    contactpersoon: optioneel(naam({ label: 'Wie behandelt dit bij u?' })),
    telefoon: optioneel(telefoon({ label: 'Telefoonnummer van deze collega' })),
    email: optioneel(email({ label: 'E-mailadres van deze collega' })),
    ingevuldDoor,
  }),
  (v, heel) => [
    ...(heel('contactpersoon') && v.contactpersoon === undefined && (v.telefoon ?? v.email) !== undefined
      ? [ontbreekt('contactpersoon', 'Vul in wie wij dan bereiken.')]
      : []),
    ...(Object.values({ ...v, ingevuldDoor: undefined }).every((deel) => deel === undefined)
      ? [ontbreekt('kenmerk', 'Vul ten minste een van deze vragen in.')]
      : []),
  ],
)

/** What a schuldeiser is asked, or may tell, by the message: the forms it can fill in on a page. */
export const antwoordformulieren = { saldo, voorstel, kwijting, kennisgeving } as const
export type Antwoordvraag = keyof typeof antwoordformulieren

/** Tells which form answers a message; null: it asks nothing. A kennisgeving may be answered, and need not be. */
export function antwoordvraagBij({ soort }: Berichtinhoud): Antwoordvraag | null {
  if (soort === 'saldoverzoek') return 'saldo'
  if (soort === 'kwijtingverzoek') return 'kwijting'
  return soort === 'voorstel' || soort === 'kennisgeving' ? soort : null
}

/** The doors through which a form comes, as the proof of a kwijting names them. */
const deuren = { link: 'de link in de e-mail', loket: 'het portaal voor schuldeisers' } as const

/**
 * Reads a filled-in form as an answer.
 * @param invoer JSON by field; amounts as decimal strings
 * @param langs the door that it came through
 * @returns the answer, or every fault at once
 */
export function leesAntwoordformulier(
  vraag: Antwoordvraag,
  invoer: unknown,
  langs: keyof typeof deuren = 'link',
): Uitkomst<Antwoordinhoud, Fout> {
  switch (vraag) {
    case 'saldo': {
      const gelezen = lees(saldo, invoer)
      return gelezen.ok ? gelukt(alsSaldo(gelezen.waarde)) : gelezen
    }
    case 'voorstel': {
      const gelezen = lees(voorstel, invoer)
      if (!gelezen.ok) return gelezen
      const { reactie, reden } = gelezen.waarde
      return gelukt({ soort: 'reactie', reactie, ...(reactie === 'geweigerd' && reden !== undefined ? { reden } : {}) })
    }
    case 'kwijting': {
      const gelezen = lees(kwijting, invoer)
      if (!gelezen.ok) return gelezen
      const { kwijting: verleend, reden, ingevuldDoor: door } = gelezen.waarde
      return gelukt(
        verleend === 'ja'
          ? { soort: 'kwijting', bewijs: bewijsVan(door, langs) }
          : { soort: 'status', tekst: `Verleent geen finale kwijting. ${reden ?? ''}`, ingevuldDoor: door },
      )
    }
    case 'kennisgeving': {
      const gelezen = lees(kennisgeving, invoer)
      return gelezen.ok ? gelukt(alsKennisgeving(gelezen.waarde)) : gelezen
    }
    default:
      return nooit(vraag)
  }
}

function alsKennisgeving(v: Ingevuld<typeof kennisgeving>): Antwoordinhoud {
  const bereik = {
    ...(v.telefoon === undefined ? {} : { telefoon: v.telefoon }),
    ...(v.email === undefined ? {} : { email: v.email }),
  }
  return {
    soort: 'kennisgeving',
    kenmerken: v.kenmerk === undefined ? [] : [v.kenmerk],
    ...(v.klantnummer === undefined ? {} : { klantnummer: v.klantnummer }),
    ...(v.contactpersoon === undefined ? {} : { contactpersoon: { naam: v.contactpersoon, ...bereik } }),
  }
}

// A line holds 200 characters, and so may a name: what does not fit would lay a sound answer on the desk.
const bewijsVan = (door: string, langs: keyof typeof deuren): string =>
  `Antwoord via ${deuren[langs]}, ingevuld door ${door}`.slice(0, 200).trim()

function alsSaldo(v: Saldo): Antwoordinhoud {
  return {
    soort: 'saldo',
    opgave: { delen: [deelVan(v)] },
    ...(v.antwoord === 'saldo' && v.voorafAkkoord !== undefined ? { voorafAkkoord: v.voorafAkkoord } : {}),
    ...(v.antwoord === 'saldo' && v.belemmering !== undefined ? { belemmering: v.belemmering } : {}),
  }
}

function deelVan(v: Saldo): Saldodeel {
  if (v.antwoord === 'onbekend') return { schuldtype: 'onbekend' }
  if (v.antwoord === 'overgedragen') {
    const daar = v.overgedragenKenmerk === undefined ? {} : { kenmerk: v.overgedragenKenmerk }
    return { schuldtype: 'overgedragen', overgedragenAan: { naam: v.overgedragenAan ?? '', ...daar } }
  }
  const eigen = v.kenmerk === undefined ? {} : { kenmerkSE: v.kenmerk }
  return { schuldtype: 'openstaand', ...eigen, saldo: v.bedrag ?? nul, ...preferentVan(v.preferentBedrag, v) }
}

function preferentVan(
  preferent: Centen | undefined,
  { preferentReden }: Saldo,
): Pick<Saldodeel, 'preferent' | 'preferentReden'> {
  if (preferent === undefined) return {}
  return { preferent, ...(preferentReden === undefined ? {} : { preferentReden }) }
}
