import { type Datum, plusMaanden } from '../../../gedeeld/datum.ts'
import { bedrag, formulier, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { nul } from '../../../gedeeld/geld.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { isToegelaten, loopt } from '../../dossier/index.ts'
import { opdracht, uiterlijk } from '../../toegang/index.ts'
import { ontbrekendeGegevens, pauzeVan } from '../afspraken.ts'
import { gevonden, isVordering } from './vinden.ts'
import { type SchuldenInzicht, type Vordering, lopende, zonderSaldo } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const zonderKennisgeving = ({ schulden }: SchuldenInzicht) => lopende(schulden).filter((v) => v.kennisgeving === null)
const nietGevraagd = ({ schulden }: SchuldenInzicht) => zonderSaldo(schulden).filter((v) => v.gevraagd === null)

const teVragen = (staat: SchuldenInzicht) => nietGevraagd(staat).filter((v) => ontbrekendeGegevens(v).length === 0)

/** Whose saldo cannot be asked yet, because the schuldeiser could not find the claim. */
function wachtOpGegevens(staat: SchuldenInzicht): Schuldenweigering {
  const zonder = nietGevraagd(staat).map((v) => ({ naam: v.schuldeiser.naam, wat: ontbrekendeGegevens(v) }))
  return { code: 'ExtraGegevensOntbreken', schuldeisers: zonder.filter(({ wat }) => wat.length > 0) }
}

/** The claims whose term for a saldo-opgave has passed and that were not reminded yet. */
export function teHerinneren({ schulden }: SchuldenInzicht, vandaag: Datum): readonly Vordering[] {
  return zonderSaldo(schulden).filter(
    (v) => v.gevraagd !== null && !v.gevraagd.herinnerd && v.gevraagd.uiterlijk < vandaag,
  )
}

/** Why no claim at all can be estimated today; none when one can, or when it is the choice of the claim that is wrong. */
function nogNietTeSchatten({ schulden }: SchuldenInzicht, vandaag: Datum): readonly Schuldenweigering[] {
  const gevraagd = zonderSaldo(schulden).flatMap((v) => (v.gevraagd === null ? [] : [v.gevraagd]))
  if (gevraagd.length === 0) return [{ code: 'SaldoNietGevraagd' }]
  const veld = '#/vorderingId'
  const dagen = gevraagd.filter((g) => g.herinnerd).map((g) => g.uiterlijk)
  const [eerste] = dagen.toSorted()
  if (eerste === undefined) return [{ code: 'EerstHerinneren', veld }]
  return eerste < vandaag ? [] : [{ code: 'TermijnLoopt', veld, uiterlijk: eerste }]
}

/** Kennisgeving and saldo-opgave: two acts with their own moment (Z0, Gedragscode art. 17, Wgs). */
export const saldoOpdrachten = [
  opdracht({
    soort: 'VerstuurKennisgeving',
    titel: 'Kennisgeving versturen',
    daarna: 'Elke schuldeiser krijgt de kennisgeving. Convenantpartners stoppen de incasso; anderen vragen wij erom.',
    bevoegd: team,
    invoer: formulier({}),
    kan: (staat: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(staat.dossier),
      ...(lopende(staat.schulden).length === 0
        ? [{ code: 'GeenVorderingen' } as const]
        : zonderKennisgeving(staat).length === 0
          ? [{ code: 'AlleKennisgevingenVerstuurd' } as const]
          : []),
    ],
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt([
        {
          soort: 'KennisgevingVerstuurd',
          datum: vandaag,
          vorderingen: zonderKennisgeving(staat).map((v) => {
            const maanden = pauzeVan(v)
            return { id: v.id, pauzeTot: maanden === null ? null : plusMaanden(vandaag, maanden) }
          }),
        } as const,
      ]),
  }),
  opdracht({
    soort: 'VraagSaldoOpgaven',
    titel: 'Saldo-opgaven vragen',
    daarna:
      'Elke schuldeiser krijgt het verzoek en heeft 10 werkdagen. Wie nog gegevens nodig heeft, zoals een meterstand, krijgt het zodra die er zijn.',
    bevoegd: team,
    invoer: formulier({}),
    kan: (staat: SchuldenInzicht): readonly Schuldenweigering[] => {
      const redenen = isToegelaten(staat.dossier)
      if (redenen.length > 0) return redenen
      if (lopende(staat.schulden).length === 0) return [{ code: 'GeenVorderingen' }]
      if (nietGevraagd(staat).length === 0) return [{ code: 'AlleSaldosGevraagd' }]
      const zonder = zonderKennisgeving(staat).length
      const mag = zonder === 0 || staat.dossier.afwijkingen.includes('kennisgeving')
      if (!mag) return [{ code: 'KennisgevingOntbreekt', aantal: zonder }]
      return teVragen(staat).length === 0 ? [wachtOpGegevens(staat)] : []
    },
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt([
        {
          soort: 'SaldoOpgaveGevraagd',
          datum: vandaag,
          uiterlijk: uiterlijk('saldo-opgave', vandaag),
          vorderingIds: teVragen(staat).map((v) => v.id),
        } as const,
      ]),
  }),
  opdracht({
    soort: 'HerinnerSaldoOpgaven',
    titel: 'Herinnering saldo-opgave versturen',
    daarna: 'Elke schuldeiser die te laat is, krijgt een herinnering en nog eens 10 werkdagen.',
    bevoegd: [...team, 'kwijting'],
    invoer: formulier({}),
    kan: (staat: SchuldenInzicht, { vandaag }): readonly Schuldenweigering[] => [
      ...isToegelaten(staat.dossier),
      ...(teHerinneren(staat, vandaag).length === 0 ? [{ code: 'NietsTeHerinneren' } as const] : []),
    ],
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt([
        {
          soort: 'SaldoOpgaveHerinnerd',
          datum: vandaag,
          uiterlijk: uiterlijk('saldo-opgave', vandaag),
          vorderingIds: teHerinneren(staat, vandaag).map((v) => v.id),
        } as const,
      ]),
  }),
  opdracht({
    soort: 'SchatVordering',
    titel: 'Vordering schatten',
    daarna: 'De schatting telt mee zoals een opgave. Antwoordt de schuldeiser later, dan gaat zijn opgave voor.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      bedrag: bedrag({ label: 'Geschat bedrag' }),
      preferentBedrag: optioneel(bedrag({ label: 'Waarvan preferent' })),
      toelichting: langeTekst({ label: 'Waarop is de schatting gebaseerd?' }),
    }),
    kan: (staat: SchuldenInzicht, { vandaag }): readonly Schuldenweigering[] => {
      const redenen = isToegelaten(staat.dossier)
      return redenen.length > 0 ? redenen : nogNietTeSchatten(staat, vandaag)
    },
    besluit: ({ vorderingId, bedrag: geschat, preferentBedrag = nul, toelichting }, { schulden }, { vandaag }) => {
      const vordering = gevonden(schulden, vorderingId)
      if (!isVordering(vordering)) return geweigerd(...vordering)
      const veld = '#/vorderingId'
      if (vordering.saldo !== null) return geweigerd({ code: 'SaldoAlBekend', veld } as const)
      if (vordering.gevraagd === null) return geweigerd({ code: 'SaldoNietGevraagdBijDeze', veld } as const)
      if (!vordering.gevraagd.herinnerd) return geweigerd({ code: 'EerstHerinneren', veld } as const)
      if (vordering.gevraagd.uiterlijk >= vandaag)
        return geweigerd({ code: 'TermijnLoopt', veld, uiterlijk: vordering.gevraagd.uiterlijk } as const)
      if (preferentBedrag > geschat)
        return geweigerd({ code: 'PreferentBovenBedrag', veld: '#/preferentBedrag', bedrag: geschat } as const)
      return gelukt([
        {
          soort: 'VorderingGeschat',
          datum: vandaag,
          vorderingId,
          bedrag: geschat,
          preferentBedrag,
          toelichting,
        } as const,
      ])
    },
  }),
]
