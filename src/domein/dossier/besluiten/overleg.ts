import { type Datum, plusDagen } from '../../../gedeeld/datum.ts'
import {
  dag,
  formulier,
  groep,
  jaNee,
  keuze,
  langeTekst,
  lijst,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import { type Actienemer, actienemers, isOpen, vertelwijzen } from '../overleg.ts'
import { type Dossierweigering, loopt } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Days in which the inwoner hears what was agreed without him. */
const dagenOmTeVertellen = 7

const welke = () => verwijzing({ label: 'Welke afspraak?', naar: 'actie' })

const wieDoetWat = {
  wat: tekst({ label: 'Wat' }),
  wie: keuze({ label: 'Wie doet het?', opties: actienemers }),
  organisatie: optioneel(tekst({ label: 'Welke organisatie?', uitleg: 'Alleen bij een andere organisatie.' })),
  uiterlijk: dag({ label: 'Uiterlijk' }),
}

function kanAfdoen({ dossier }: DossierInzicht): readonly Dossierweigering[] {
  const redenen = loopt(dossier)
  return redenen.length > 0 || dossier.acties.some(isOpen) ? redenen : [{ code: 'GeenActieOpen' }]
}

const onbekend = ({ acties }: Dossier, id: string): readonly Dossierweigering[] =>
  acties.some((actie) => actie.id === id && isOpen(actie)) ? [] : [{ code: 'ActieOnbekend', veld: '#/actieId' }]

interface Wiedoetwat {
  readonly wat: string
  readonly wie: Actienemer
  readonly organisatie?: string | undefined
  readonly uiterlijk: Datum
}

/** Another organisation is named, and nobody else is. */
const naamlozen = (pad: string, { wie, organisatie }: Wiedoetwat): readonly Dossierweigering[] =>
  (wie === 'ander') === (organisatie !== undefined)
    ? []
    : [{ code: 'ActienemerOnduidelijk', veld: `#/${pad}organisatie` }]

const metNaam = ({ organisatie, ...rest }: Wiedoetwat) => ({
  ...rest,
  ...(organisatie === undefined ? {} : { organisatie }),
})

/**
 * What somebody does by a day, and the talks with other organisations in which such things are agreed: with consent of the
 * inwoner, with one who has regie, and told to the inwoner.
 * @bron Belofte 4.3 (cooperation with other organisations) and QA-07 (who does what, how informed, who has regie); AVG art. 6
 */
export const overlegopdrachten = [
  opdracht({
    soort: 'SpreekActieAf',
    titel: 'Afspreken wie wat doet',
    daarna: 'De afspraak staat in het dossier en komt op haar dag bij Vandaag, tot iemand haar afvinkt.',
    bevoegd: team,
    invoer: formulier({ datum: dag({ label: 'Datum waarop u dit afspreekt' }), ...wieDoetWat }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ datum, ...actie }, { dossier }, { vandaag, nieuwId }) => {
      const redenen = [
        ...naamlozen('', actie),
        ...tussen('datum', datum, dossier.aanmelding?.datum ?? null, vandaag),
        ...nietVoor('uiterlijk', actie.uiterlijk, datum),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'ActieAfgesproken', datum, actieId: nieuwId(), ...metNaam(actie) } as const])
    },
  }),
  opdracht({
    soort: 'VinkActieAf',
    titel: 'Afspraak afvinken',
    daarna: 'De afspraak staat als gedaan in het dossier.',
    bevoegd: team,
    invoer: formulier({
      actieId: welke(),
      toelichting: optioneel(langeTekst({ label: 'Wilt u er iets bij zeggen?' })),
    }),
    kan: kanAfdoen,
    besluit: ({ actieId, toelichting }, { dossier }, { vandaag }) => {
      const redenen = onbekend(dossier, actieId)
      if (redenen.length > 0) return geweigerd(...redenen)
      const erbij = toelichting === undefined ? {} : { toelichting }
      return gelukt([{ soort: 'ActieGedaan', datum: vandaag, actieId, ...erbij } as const])
    },
  }),
  opdracht({
    soort: 'LaatActieVervallen',
    titel: 'Afspraak laten vervallen',
    daarna: 'De afspraak hoeft niet meer. De reden staat in het dossier.',
    bevoegd: team,
    invoer: formulier({ actieId: welke(), reden: langeTekst({ label: 'Waarom hoeft dit niet meer?' }) }),
    kan: kanAfdoen,
    besluit: ({ actieId, reden }, { dossier }, { vandaag }) => {
      const redenen = onbekend(dossier, actieId)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'ActieVervallen', datum: vandaag, actieId, reden } as const])
    },
  }),
  opdracht({
    soort: 'LegZorgoverlegVast',
    titel: 'Zorgoverleg vastleggen',
    daarna: 'De inwoner ziet in Mijn traject wie er was, wat er is afgesproken en wie de regie heeft.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum van het overleg' }),
      toestemming: jaNee({
        label: 'Gaf de inwoner toestemming voor dit overleg?',
        uitleg: 'Zonder toestemming deelt u niets over de inwoner.',
      }),
      aanleiding: langeTekst({ label: 'Waarom was dit overleg nodig?' }),
      deelnemers: lijst(
        { label: 'Wie deden mee?', uitleg: 'Organisatie en rol. Namen zijn niet nodig.', min: 1, max: 20 },
        groep({ label: 'Deelnemer' }, { organisatie: tekst({ label: 'Organisatie' }), rol: tekst({ label: 'Rol' }) }),
      ),
      afgesproken: langeTekst({ label: 'Wat is afgesproken?', uitleg: 'De inwoner leest dit.' }),
      regie: tekst({ label: 'Wie heeft de regie?', uitleg: 'Wie let op dat iedereen doet wat is afgesproken.' }),
      acties: lijst({ label: 'Wie doet wat?', max: 20 }, groep({ label: 'Afspraak' }, wieDoetWat)),
      verteld: keuze({ label: 'Hoe hoorde de inwoner wat is afgesproken?', opties: vertelwijzen }),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ toestemming, acties, ...overleg }, { dossier }, { vandaag, nieuwId }) => {
      const redenen: Dossierweigering[] = [
        ...(toestemming ? [] : [{ code: 'OverlegToestemmingOntbreekt', veld: '#/toestemming' } as const]),
        ...tussen('datum', overleg.datum, dossier.aanmelding?.datum ?? null, vandaag),
        ...acties.flatMap((actie, i) => [
          ...naamlozen(`acties/${i}/`, actie),
          ...nietVoor(`acties/${i}/uiterlijk`, actie.uiterlijk, overleg.datum),
        ]),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const vertel = {
        wat: 'Samen bespreken wat in het zorgoverleg is afgesproken',
        wie: 'hulpverlener',
        uiterlijk: plusDagen(overleg.datum, dagenOmTeVertellen),
      } as const
      const alle = [...acties, ...(overleg.verteld === 'nog-niet' ? [vertel] : [])]
      return gelukt([
        {
          soort: 'ZorgoverlegGevoerd',
          overlegId: nieuwId(),
          ...overleg,
          acties: alle.map((actie) => ({ actieId: nieuwId(), ...metNaam(actie) })),
        } as const,
      ])
    },
  }),
]
