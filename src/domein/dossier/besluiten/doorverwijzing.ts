import {
  formulier,
  groep,
  isoDag,
  jaNee,
  kenmerk,
  langeTekst,
  meerkeuze,
  naam,
  optioneel,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietInDeToekomst, opdracht } from '../../toegang/index.ts'
import type { DossierInzicht } from '../dossier.ts'
import { crisissituaties } from '../waardenlijsten.ts'
import type { Dossierweigering } from '../weigeringen.ts'
import { aangemeldMet, adresvelden, bereikvelden, dagenKloppen, nogNietAangemeld, persoon } from './persoon.ts'

/**
 * An aanmelding that another party sends, such as Geldfit. It comes from a machine: days are exact and nothing is
 * trimmed. A crisis that it names starts the short clocks at once; whoever helps judges it in the first talk.
 * @bron Wgs art. 4; AVG art. 6 lid 1 a (toestemming)
 */
export const doorverwijzingsopdrachten = [
  opdracht({
    soort: 'NeemDoorverwijzingAan',
    titel: 'Doorverwijzing aannemen',
    daarna: 'Wij nemen binnen 2 werkdagen contact op. De termijnen lopen vanaf de dag van doorverwijzen.',
    bevoegd: ['verwijzer'],
    invoer: formulier({
      kenmerk: kenmerk({ label: 'Kenmerk bij de doorverwijzer' }),
      datum: isoDag({ label: 'Dag van doorverwijzen' }),
      toestemming: groep(
        { label: 'Toestemming van de inwoner' },
        { gegeven: jaNee({ label: 'Gegeven' }), op: isoDag({ label: 'Op' }) },
      ),
      naam: naam({ label: 'Naam van de inwoner' }),
      reden: optioneel(langeTekst({ label: 'Wat is er aan de hand?' })),
      crisis: optioneel(meerkeuze({ label: 'Wat dreigt er?', opties: crisissituaties })),
      // No burgerservicenummer: a party outside the Wgs has no ground to handle it, so who sends one is refused.
      ...bereikvelden,
      geboortedatum: optioneel(isoDag({ label: 'Geboortedatum' })),
      ...adresvelden,
    }),
    kan: ({ dossier }: DossierInzicht) => nogNietAangemeld(dossier),
    besluit: (
      { kenmerk: eigenKenmerk, datum, toestemming, reden, crisis = [], ...rest },
      _staat,
      { vandaag, door },
    ) => {
      const redenen: Dossierweigering[] = [
        ...dagenKloppen({ datum, geboortedatum: rest.geboortedatum }, vandaag),
        ...nietInDeToekomst('toestemming/op', toestemming.op, vandaag),
        ...(toestemming.gegeven ? [] : [{ code: 'ToestemmingOntbreekt', veld: '#/toestemming/gegeven' } as const]),
        // Nobody stood at a counter: without one of these the inwoner waits for a call that cannot come.
        ...((rest.telefoon ?? rest.email ?? rest.postcode) === undefined
          ? [{ code: 'BereikbaarheidOntbreekt', veld: '#/telefoon' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const wie = door.soort === 'verwijzer' ? door.naam : ''
      const aangemeld = {
        soort: 'Aangemeld',
        datum,
        kanaal: 'doorverwijzing',
        ...(reden === undefined ? {} : { reden }),
        client: persoon(rest),
        doorverwijzing: { door: wie, kenmerk: eigenKenmerk, toestemming: toestemming.op },
      } as const
      return gelukt(aangemeldMet(aangemeld, crisis))
    },
  }),
]
