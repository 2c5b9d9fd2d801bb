import { type Centen, centen, nul, telOp } from '../../../gedeeld/geld.ts'
import { type Ingevuld, bedrag, formulier, jaNee, keuze, langeTekst, optioneel } from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { gelukt, geweigerd, nooit } from '../../../gedeeld/uitkomst.ts'
import { zonderAfloscapaciteit } from '../../../regels/afloscapaciteit/index.ts'
import { verdeel } from '../../../regels/verdeling/index.ts'
import { type Vordering, lopende, totaalSchuld, zonderSaldo } from '../../schulden/index.ts'
import { opdracht, uiterlijk } from '../../toegang/index.ts'
import type { Afloscapaciteit } from '../capaciteit.ts'
import { type SchuldregelingInzicht, vormen } from '../schuldregeling.ts'
import { grondslagNu, heeftOvereenkomst, isVerouderd } from '../stand.ts'
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

/** Debts payable in full within this many months are a betalingsregeling, whatever the looptijd (Gedragscode 2024). */
const problematischVanafMaanden = 36

/** A claim gets a voorstel unless its schuldeiser agreed beforehand and reported no belemmering (Z0). */
const krijgtVoorstel = ({ voorafAkkoord, belemmering }: Vordering) => !voorafAkkoord || belemmering !== null

/**
 * Schuldeisers are offered the highest attainable (CA-20). Interest and cost take part of the capacity over the
 * looptijd; a credit below this part of it needs a reason. The 80 % is ours: te bevestigen.
 */
const kredietdeelProcent = 80

function bedragPast(
  ingevuld: Ingevuld<typeof invoer>,
  { perMaand }: Afloscapaciteit,
  maanden: number,
  vandaag: Datum,
): readonly Schuldregelingweigering[] {
  const { vorm, kredietbedrag, afwijkingKrediet } = ingevuld
  const veld = '#/kredietbedrag'
  if (vorm !== 'SK' && kredietbedrag !== undefined) return [{ code: 'HoortBijSaneringskrediet', veld, vorm }]
  if (vorm !== 'SK' && afwijkingKrediet !== undefined)
    return [{ code: 'HoortBijSaneringskrediet', veld: '#/afwijkingKrediet', vorm }]
  if (vorm === 'SA') return zonder(ingevuld, perMaand, vandaag)
  if (perMaand === 0) return [{ code: 'GeenCapaciteit', veld: '#/vorm' }]
  if (vorm === 'SB') return []
  if (kredietbedrag === undefined || kredietbedrag === 0) return [{ code: 'KredietbedragOntbreekt', veld }]
  const hoogste = centen(perMaand * maanden)
  if (kredietbedrag > hoogste) return [{ code: 'KredietBovenCapaciteit', veld, hoogste }]
  const laagste = centen(Math.ceil((hoogste * kredietdeelProcent) / 100))
  return kredietbedrag < laagste && afwijkingKrediet === undefined
    ? [{ code: 'KredietOnderHaalbaar', veld, laagste }]
    : []
}

/** The conditions of a schuldregeling zonder afloscapaciteit (NVVK, Module Oplossingen). */
function zonder(
  { capaciteitVerwacht }: Ingevuld<typeof invoer>,
  perMaand: Centen,
  vandaag: Datum,
): readonly Schuldregelingweigering[] {
  if (capaciteitVerwacht === undefined) return [{ code: 'VerwachtingOntbreekt', veld: '#/capaciteitVerwacht' }]
  return zonderAfloscapaciteit(vandaag, perMaand, capaciteitVerwacht).map((reden): Schuldregelingweigering => {
    switch (reden.code) {
      case 'ErIsCapaciteit':
        return { code: 'CapaciteitBijZonder', perMaand, veld: '#/vorm' }
      case 'CapaciteitVerwacht':
        return { code: 'CapaciteitVerwacht', veld: '#/capaciteitVerwacht' }
      case 'ZonderBestondNogNiet':
        return { code: 'ZonderBestondNogNiet', veld: '#/vorm', vanaf: reden.vanaf }
      default:
        return nooit(reden)
    }
  })
}

function teVerdelenBij(
  { vorm, kredietbedrag = nul }: Ingevuld<typeof invoer>,
  { perMaand, vermogen }: Afloscapaciteit,
  maanden: number,
): Centen {
  if (vorm === 'SK') return telOp(kredietbedrag, vermogen)
  return telOp(centen(perMaand * maanden), vermogen)
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
  besluit: (ingevuld, staat, { vandaag }) => {
    const { capaciteit, overeenkomst, voorstel } = staat.schuldregeling
    if (capaciteit === null) return geweigerd({ code: 'AfloscapaciteitOntbreekt' } as const)
    if (overeenkomst === null) return geweigerd({ code: 'OvereenkomstOntbreekt' } as const)
    const maanden = overeenkomst.looptijdMaanden
    const totaal = totaalSchuld(staat.schulden)
    const geheelBetaalbaar =
      telOp(centen(capaciteit.perMaand * problematischVanafMaanden), capaciteit.vermogen) >= totaal
    const redenen: Schuldregelingweigering[] = [
      ...bedragPast(ingevuld, capaciteit, maanden, vandaag),
      ...(geheelBetaalbaar
        ? [{ code: 'BetalingsregelingMogelijk', binnenMaanden: problematischVanafMaanden, totaal } as const]
        : []),
    ]
    if (redenen.length > 0) return geweigerd(...redenen)
    const grondslag = grondslagNu(staat)
    const teVerdelen = teVerdelenBij(ingevuld, capaciteit, maanden)
    const verdeling = verdeel({
      bedrag: teVerdelen,
      methode: 'twee-op-een',
      vorderingen: grondslag.map(({ vorderingId, ...rest }) => ({ id: vorderingId, ...rest })),
    })
    const gevraagd = lopende(staat.schulden).filter(krijgtVoorstel)
    return gelukt([
      {
        soort: 'VoorstelGedaan',
        ronde: (voorstel?.ronde ?? 0) + 1,
        datum: vandaag,
        vorm: ingevuld.vorm,
        looptijdMaanden: maanden,
        teVerdelen,
        percentagePreferent: verdeling.percentagePreferent,
        percentageConcurrent: verdeling.percentageConcurrent,
        grondslag,
        uitdeling: verdeling.uitdeling.map(({ id, bedrag: deel }) => ({ vorderingId: id, bedrag: deel })),
        gevraagd: gevraagd.map((v) => v.id),
        voorafAkkoord: lopende(staat.schulden)
          .filter((v) => !krijgtVoorstel(v))
          .map((v) => v.id),
        uiterlijk: uiterlijk('voorstel-reactie', vandaag),
        motivering: ingevuld.motivering,
        ...(ingevuld.afwijkingKrediet === undefined ? {} : { afwijkingKrediet: ingevuld.afwijkingKrediet }),
      } as const,
    ])
  },
})
