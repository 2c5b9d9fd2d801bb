import { basename } from 'node:path'
import { type Centen, alsDecimaal } from '../../gedeeld/geld.ts'
import type { Ingelezenrekening } from '../../domein/verloop/index.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { leesBytes } from '../../platform/opdrachtregel/bestand.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import {
  type Probleem,
  geweigerdDoorRegel,
  verkeerdeInvoer,
  verkeerdeOpdracht,
} from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { grootsteBestand } from './bestand.ts'
import { importeerAfschriften } from './importeer.ts'
import { leesBankbestand } from './lees.ts'
import type { Bankopslag } from './poorten.ts'

/** What the command needs of the roots: the storage, open for as long as this lasts. */
export interface Bankomgeving {
  readonly metOpslag: <T>(doe: (opslag: { readonly bank: Bankopslag }) => Promise<T>) => Promise<T>
}

/** Makes the command `bank importeer FILE [--nieuwe-rekening] [--organisatie CODE]`. */
export function bankCommando(omgeving: Bankomgeving): Commando {
  return {
    uitleg:
      'bank importeer BESTAND [--nieuwe-rekening] [--organisatie CODE]: leest een afschrift (CAMT.053, MT940) en wijst toe wat zeker is',
    voerUit: async ([naam, ...rest], stromen) =>
      naam === 'importeer' ? importeer(omgeving, rest, stromen) : onbekend(naam, ['bank importeer']),
  }
}

async function importeer(
  { metOpslag }: Bankomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {
    'nieuwe-rekening': { type: 'boolean' },
    organisatie: { type: 'string' },
  })
  if (!gelezen.ok) return gelezen.probleem
  const { namen, opties } = gelezen.waarde
  const [pad, ...teveel] = namen
  if (pad === undefined || teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Noem één bestand: bank importeer BESTAND.')
  const bytes = await leesBytes(pad, grootsteBestand)
  if (!(bytes instanceof Uint8Array))
    return verkeerdeInvoer([{ pointer: '#', code: bytes, detail: weigeringen[bytes] }])
  // Judged before the database is opened: a faulty file leaves no trace at all.
  const oordeel = leesBankbestand(bytes)
  if (!oordeel.ok) return verkeerdeInvoer(oordeel.weigeringen)
  const code = typeof opties['organisatie'] === 'string' ? opties['organisatie'] : null
  const antwoord = await metOpslag(({ bank }) =>
    importeerAfschriften(
      bank,
      { code, alsErGeenIs: { code: 'standaard', naam: 'Standaard', gemeentecode: 'Onbekend' } },
      {
        bytes,
        naam: basename(pad),
        door: { soort: 'kwijting' },
        nieuweRekening: opties['nieuwe-rekening'] === true,
        afschriften: oordeel.waarde,
      },
    ),
  )
  if (antwoord === null) return onbekendeOrganisatie(code)
  if (antwoord.soort === 'geweigerd')
    return antwoord.reden === 'vorm' ? verkeerdeInvoer(antwoord.fouten) : geweigerdDoorRegel(antwoord.fouten)
  await schrijf(uit, `${JSON.stringify(alsVerslag(antwoord.rekeningen))}\n`)
  return null
}

function onbekendeOrganisatie(code: string | null): Probleem {
  const detail =
    code === null
      ? 'Er zijn meer organisaties. Kies er één met --organisatie CODE.'
      : 'Er is geen organisatie met deze code.'
  return geweigerdDoorRegel([{ pointer: '#/organisatie', code: 'organisatie-onbekend', detail }])
}

const decimaal = (bedrag: Centen | null): string | null => (bedrag === null ? null : alsDecimaal(bedrag))

function alsRegel({ rekening, nieuw, bekend, nietGekoppeld, beginsaldo, eindsaldo, aansluiting }: Ingelezenrekening) {
  return {
    rekening,
    boekingen: { nieuw, bekend, nietGekoppeld },
    beginsaldo: decimaal(beginsaldo),
    eindsaldo: decimaal(eindsaldo),
    aansluiting,
  }
}

/** One account: what it says. A file of several says them one by one, and together what can be added. */
function alsVerslag(rekeningen: readonly Ingelezenrekening[]): object {
  const [eerste, ...meer] = rekeningen
  if (eerste === undefined) throw new Error('A statement without an account')
  if (meer.length === 0) return alsRegel(eerste)
  const som = (wat: 'nieuw' | 'bekend' | 'nietGekoppeld') => rekeningen.reduce((tot, een) => tot + een[wat], 0)
  const open = rekeningen.find(({ aansluiting }) => aansluiting !== 'sluit')
  return {
    rekening: null,
    boekingen: { nieuw: som('nieuw'), bekend: som('bekend'), nietGekoppeld: som('nietGekoppeld') },
    beginsaldo: null,
    eindsaldo: null,
    aansluiting: open?.aansluiting ?? 'sluit',
    rekeningen: rekeningen.map(alsRegel),
  }
}

const weigeringen = {
  'geen-bestand': 'Dit bestand bestaat niet.',
  onleesbaar: 'Dit bestand kan niet worden gelezen.',
  'te-groot': `Het bestand is groter dan ${grootsteBestand / 2 ** 20} MiB.`,
} as const
