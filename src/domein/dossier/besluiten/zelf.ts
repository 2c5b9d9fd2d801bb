import {
  type Ingevuld,
  email,
  formulier,
  groep,
  jaNee,
  keuze,
  langeTekst,
  meerkeuze,
  naam,
  optioneel,
  postcode,
  tekst,
  telefoon,
} from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht } from '../../toegang/index.ts'
import type { DossierInzicht } from '../dossier.ts'
import type { Aanmelder } from '../gebeurtenissen.ts'
import { aanmelders, belmomenten, crisissituaties, voorkeurstalen, zorgen } from '../waardenlijsten.ts'
import type { Dossierweigering } from '../weigeringen.ts'
import { aangemeldMet, nogNietAangemeld, persoon } from './persoon.ts'

/**
 * What somebody who asks for help is asked, one page each. No document, no burgerservicenummer, no day of birth: a name
 * and a way to be reached are enough (Z1 B1.4).
 */
export const aanmeldvragen = {
  'voor-wie': { voorWie: keuze({ label: 'Voor wie vraagt u hulp?', opties: { mijzelf: 'Mijzelf', ander: 'Ander' } }) },
  namens: {
    relatie: keuze({ label: 'Wie bent u?', opties: aanmelders }),
    uwNaam: naam({ label: 'Uw naam' }),
    uwTelefoon: optioneel(telefoon({ label: 'Uw telefoonnummer' })),
    akkoord: jaNee({ label: 'Weet deze persoon hiervan, en is het goed?' }),
  },
  situatie: {
    situaties: optioneel(meerkeuze({ label: 'Wat dreigt er?', opties: crisissituaties })),
    zorgen: optioneel(meerkeuze({ label: 'Wat is er nog meer?', opties: zorgen })),
    reden: optioneel(langeTekst({ label: 'In eigen woorden' })),
  },
  bereik: {
    telefoon: optioneel(telefoon({ label: 'Telefoonnummer' })),
    belmoment: optioneel(keuze({ label: 'Wanneer kunnen wij het best bellen?', opties: belmomenten })),
    email: optioneel(email({ label: 'E-mailadres' })),
    postcode: optioneel(postcode({ label: 'Postcode' })),
    straat: optioneel(tekst({ label: 'Straat' })),
    huisnummer: optioneel(tekst({ label: 'Huisnummer' })),
    woonplaats: optioneel(naam({ label: 'Woonplaats' })),
  },
  naam: { naam: naam({ label: 'Naam' }) },
} as const
export type Aanmeldvraag = keyof typeof aanmeldvragen

const namens = groep({ label: 'Wie meldt aan?' }, aanmeldvragen.namens)

type Namens = Ingevuld<typeof namens>

const ontbreekt = (code: 'ToestemmingOntbreekt' | 'BereikbaarheidOntbreekt' | 'HoortNietBijElkaar', veld: string) =>
  ({ code, veld }) as const

/** Why an aanmelding for somebody else, or for oneself, is not one yet. */
function namensKlopt(voorWie: 'mijzelf' | 'ander', door: Namens | undefined): readonly Dossierweigering[] {
  if ((voorWie === 'ander') !== (door !== undefined)) return [ontbreekt('HoortNietBijElkaar', '#/namens')]
  return door === undefined || door.akkoord ? [] : [ontbreekt('ToestemmingOntbreekt', '#/namens/akkoord')]
}

/**
 * Somebody asks for help without an account, day and night. Only with a way to be reached, and for somebody else only
 * with that person's consent. A crisis that is named starts the short clocks at once.
 * @bron Wgs art. 4; Gedragscode art. 11.3; AVG art. 6 lid 1 a (toestemming)
 */
export const zelfopdrachten = [
  opdracht({
    soort: 'MeldZichAan',
    titel: 'Zelf aanmelden',
    daarna: 'Wij nemen binnen 2 werkdagen contact op. De termijnen lopen vanaf vandaag.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      ...aanmeldvragen['voor-wie'],
      namens: optioneel(namens),
      ...aanmeldvragen.situatie,
      ...aanmeldvragen.bereik,
      ...aanmeldvragen.naam,
      taal: keuze({ label: 'Taal', opties: voorkeurstalen }),
    }),
    kan: ({ dossier }: DossierInzicht) => nogNietAangemeld(dossier),
    besluit: (
      { voorWie, namens: door, situaties = [], zorgen: gekozen = [], reden, ...wie },
      _staat,
      { vandaag: datum },
    ) => {
      const bereikbaar = wie.telefoon ?? wie.email ?? wie.postcode ?? door?.uwTelefoon
      const redenen: Dossierweigering[] = [
        ...namensKlopt(voorWie, door),
        ...(bereikbaar === undefined ? [ontbreekt('BereikbaarheidOntbreekt', '#/telefoon')] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const aangemeld = {
        soort: 'Aangemeld',
        datum,
        kanaal: 'website',
        ...(reden === undefined ? {} : { reden }),
        client: persoon(wie),
        ...(gekozen.length === 0 ? {} : { zorgen: gekozen }),
        ...(door === undefined ? {} : { aanmelder: aanmelderVan(door, datum) }),
      } as const
      return gelukt(aangemeldMet(aangemeld, situaties))
    },
  }),
]

const aanmelderVan = ({ relatie, uwNaam, uwTelefoon }: Namens, toestemming: Datum): Aanmelder => ({
  relatie,
  naam: uwNaam,
  ...(uwTelefoon === undefined ? {} : { telefoon: uwTelefoon }),
  toestemming,
})
