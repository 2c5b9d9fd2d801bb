import { centen } from '../../../gedeeld/geld.ts'
import { type Ingevuld, bedrag, formulier, jaNee, keuze, langeTekst, optioneel } from '../../../gedeeld/invoer.ts'
import { gelukt, geweigerd } from '../../../gedeeld/uitkomst.ts'
import { lopende, zonderSaldo } from '../../schulden/index.ts'
import { opdracht, uiterlijk } from '../../toegang/index.ts'
import type { Afloscapaciteit } from '../capaciteit.ts'
import { grondslagNu, wieGevraagd } from '../grondslag.ts'
import { nevenafsprakenNu } from '../nevenafspraak.ts'
import { type SchuldregelingInzicht, vormen } from '../schuldregeling.ts'
import { heeftOvereenkomst } from '../stand.ts'
import { type Voorstelberekening, rekenVoorstel } from '../voorstelberekening.ts'
import { isVerouderd, vervangingVan } from '../voorstelverandering.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

const invoer = formulier({
  vorm: keuze({ label: 'Welke vorm?', opties: vormen }),
  kredietbedrag: optioneel(
    bedrag({
      label: 'Kredietbedrag',
      uitleg: 'Alleen bij een saneringskrediet: wat de kredietbank uitbetaalt, volgens de offerte.',
    }),
  ),
  afwijkingKrediet: optioneel(
    langeTekst({
      label: 'Waarom is het krediet lager dan wat de inwoner kan aflossen?',
      uitleg: 'Alleen nodig als het krediet minder is dan 80 % van de afloscapaciteit over de looptijd.',
    }),
  ),
  capaciteitVerwacht: optioneel(
    jaNee({
      label: 'Verwacht u dat de inwoner binnen de looptijd kan gaan aflossen?',
      uitleg: 'Alleen bij een regeling zonder afloscapaciteit. Die kan alleen als het antwoord nee is.',
    }),
  ),
  motivering: langeTekst({ label: 'Waarom deze vorm?' }),
})

/**
 * Schuldeisers are offered the highest attainable (CA-20). Interest and cost take part of the capacity over the
 * looptijd; a credit below this part of it needs a reason. The 80 % is ours: te bevestigen.
 */
const kredietdeelProcent = 80

/** What the form of the voorstel asks besides what the rule of the voorstel refuses. */
function pastBijVorm(
  { vorm, kredietbedrag, afwijkingKrediet, capaciteitVerwacht }: Ingevuld<typeof invoer>,
  { perMaand }: Afloscapaciteit,
  maanden: number,
): readonly Schuldregelingweigering[] {
  const veld = '#/kredietbedrag'
  if (vorm !== 'SK' && kredietbedrag !== undefined) return [{ code: 'HoortBijSaneringskrediet', veld, vorm }]
  if (vorm !== 'SK' && afwijkingKrediet !== undefined)
    return [{ code: 'HoortBijSaneringskrediet', veld: '#/afwijkingKrediet', vorm }]
  if (vorm === 'SA') return zonderVerwachting(capaciteitVerwacht)
  if (perMaand === 0) return [{ code: 'GeenCapaciteit', veld: '#/vorm' }]
  if (vorm === 'SB') return []
  if (kredietbedrag === undefined || kredietbedrag === 0) return [{ code: 'KredietbedragOntbreekt', veld }]
  const laagste = centen(Math.ceil((perMaand * maanden * kredietdeelProcent) / 100))
  return kredietbedrag < laagste && afwijkingKrediet === undefined
    ? [{ code: 'KredietOnderHaalbaar', veld, laagste }]
    : []
}

/** A regeling zonder afloscapaciteit needs the expectation that none will come (NVVK, Module Oplossingen). */
function zonderVerwachting(verwacht: boolean | undefined): readonly Schuldregelingweigering[] {
  const veld = '#/capaciteitVerwacht'
  if (verwacht === undefined) return [{ code: 'VerwachtingOntbreekt', veld }]
  return verwacht ? [{ code: 'CapaciteitVerwacht', veld }] : []
}

/** What can be paid in full is a betalingsregeling: nothing is offered to forgive. */
function schuldregelingNodig({ soort, betaalbaarheid }: Voorstelberekening): readonly Schuldregelingweigering[] {
  const { binnenMaanden, schuld } = betaalbaarheid
  return soort === 'betalingsregeling' ? [{ code: 'BetalingsregelingMogelijk', binnenMaanden, totaal: schuld }] : []
}

/** The voorstel to all schuldeisers in one of the three forms (Gedragscode art. 11.12, NVVK 2024: SA). */
export const voorstelOpdracht = opdracht({
  soort: 'DoeVoorstel',
  titel: 'Voorstel doen',
  daarna:
    'Schuldeisers die vooraf akkoord zijn krijgen geen voorstel. De anderen krijgen het meteen en hebben 10 werkdagen.',
  bevoegd: ['schuldhulpverlener', 'teammanager'],
  invoer,
  kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
    const redenen = heeftOvereenkomst(staat)
    if (redenen.length > 0) return redenen
    const { voorstel, regeling, capaciteit, mislukt } = staat.schuldregeling
    if (regeling !== null) return [{ code: 'RegelingLoopt', datum: regeling.datum }]
    if (voorstel !== null && mislukt === null && !isVerouderd(staat))
      return [{ code: 'VoorstelLoopt', datum: voorstel.datum }]
    const zonder = zonderSaldo(staat.schulden).length
    return [
      ...(lopende(staat.schulden).length === 0 ? [{ code: 'GeenVorderingen' } as const] : []),
      ...(zonder > 0 ? [{ code: 'SaldoOpgaveOntbreekt', aantal: zonder } as const] : []),
      ...(capaciteit === null ? [{ code: 'AfloscapaciteitOntbreekt' } as const] : []),
    ]
  },
  besluit: (ingevuld, staat, { vandaag, feiten }) => {
    const { capaciteit, overeenkomst, voorstel } = staat.schuldregeling
    if (capaciteit === null) return geweigerd({ code: 'AfloscapaciteitOntbreekt' } as const)
    if (overeenkomst === null) return geweigerd({ code: 'OvereenkomstOntbreekt' } as const)
    const { vorm, motivering, afwijkingKrediet } = ingevuld
    const gerekend = rekenVoorstel(staat, ingevuld, vandaag, {
      vergoeding: feiten.vergoeding(vandaag),
      reserveringen: feiten.reserveringen,
    })
    const redenen = [
      ...pastBijVorm(ingevuld, capaciteit, overeenkomst.looptijdMaanden),
      ...(gerekend.ok ? schuldregelingNodig(gerekend.waarde.berekend) : gerekend.weigeringen),
    ]
    if (redenen.length > 0 || !gerekend.ok) return geweigerd(...redenen)
    const vervangt = vervangingVan(staat)
    return gelukt([
      {
        soort: 'VoorstelGedaan',
        ronde: (voorstel?.ronde ?? 0) + 1,
        datum: vandaag,
        vorm,
        looptijdMaanden: overeenkomst.looptijdMaanden,
        grondslag: grondslagNu(staat),
        ...gerekend.waarde,
        ...wieGevraagd(staat),
        nevenafspraken: nevenafsprakenNu(staat),
        uiterlijk: uiterlijk('voorstel-reactie', vandaag),
        motivering,
        ...(vervangt === null ? {} : { vervangt }),
        ...(afwijkingKrediet === undefined ? {} : { afwijkingKrediet }),
      } as const,
    ])
  },
})
