import { randomBytes, randomUUID } from 'node:crypto'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import type { Antwoord, Werkplaats } from '../../domein/verloop/index.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import { type Probleem, geweigerdDoorRegel, verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, leesAlles, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import type { Inloggen } from './inloggen.ts'
import { minimaleLengte } from './wachtwoorden.ts'

/** What the command asks of the storage. */
export type Beheeropslag = Pick<Werkplaats, 'voerUit' | 'medewerkers'> & {
  readonly organisaties: () => Promise<readonly Organisatienaam[]>
}

/** Opens storage and accounts for as long as this lasts. */
export type MetBeheer = <T>(
  doe: (opslag: Beheeropslag, inloggen: Pick<Inloggen, 'zetWachtwoord' | 'herstelSchuldeiser'>) => Promise<T>,
) => Promise<T>

interface Vraag {
  readonly organisatie: string
  readonly organisatienaam: string | undefined
  readonly gemeentecode: string | undefined
  readonly naam: string
  readonly gebruikersnaam: string
}

/**
 * Makes the command `beheerder maak`: the first account of an organisation, which is made when it is not there. The
 * password comes from stdin with `--wachtwoord-stdin`, else it is made here and printed once.
 */
export function beheerderCommando(metBeheer: MetBeheer): Commando {
  return {
    uitleg:
      'beheerder maak --organisatie CODE --naam NAAM --gebruikersnaam NAAM [--organisatienaam NAAM --gemeentecode GM0000]' +
      ' [--wachtwoord-stdin]: maakt een account voor een beheerder',
    voerUit: async ([naam, ...rest], stromen) => {
      if (naam !== 'maak') return onbekend(naam, ['beheerder maak'])
      const gelezen = leesVraag(rest)
      if ('probleem' in gelezen) return gelezen.probleem
      const gekozen = await wachtwoordVan(stromen, gelezen.vanStdin)
      if ('probleem' in gekozen) return gekozen.probleem
      const { wachtwoord, gemaakt } = gekozen
      const probleem = await metBeheer((opslag, inloggen) => maak(opslag, inloggen, gelezen.vraag, wachtwoord))
      if (probleem !== null) return probleem
      const { organisatie, gebruikersnaam } = gelezen.vraag
      const antwoord = { organisatie, gebruikersnaam, ...(gemaakt ? { wachtwoord } : {}) }
      await schrijf(stromen.uit, `${JSON.stringify(antwoord)}\n`)
      return null
    },
  }
}

function leesVraag(
  argumenten: readonly string[],
): { readonly vraag: Vraag; readonly vanStdin: boolean } | { readonly probleem: Probleem } {
  const tekst = { type: 'string' } as const
  const gelezen = leesArgumenten(argumenten, {
    organisatie: tekst,
    organisatienaam: tekst,
    gemeentecode: tekst,
    naam: tekst,
    gebruikersnaam: tekst,
    'wachtwoord-stdin': { type: 'boolean' },
  })
  if (!gelezen.ok) return { probleem: gelezen.probleem }
  const { opties, namen } = gelezen.waarde
  const optie = (naam: string) => (typeof opties[naam] === 'string' ? opties[naam] : undefined)
  const [organisatie, naam, gebruikersnaam] = [optie('organisatie'), optie('naam'), optie('gebruikersnaam')]
  if (organisatie === undefined || naam === undefined || gebruikersnaam === undefined || namen.length > 0)
    return { probleem: verkeerdeOpdracht('onbekende-optie', 'Geef --organisatie, --naam en --gebruikersnaam.') }
  const nieuw = { organisatienaam: optie('organisatienaam'), gemeentecode: optie('gemeentecode') }
  return { vraag: { organisatie, naam, gebruikersnaam, ...nieuw }, vanStdin: opties['wachtwoord-stdin'] === true }
}

/**
 * The password of a command: from stdin when that was asked, else made here, to be printed once.
 * @returns the problem when the one of stdin is too short
 */
export async function wachtwoordVan(
  stromen: Stromen,
  vanStdin: boolean,
): Promise<{ readonly wachtwoord: string; readonly gemaakt: boolean } | { readonly probleem: Probleem }> {
  if (!vanStdin) return { wachtwoord: randomBytes(12).toString('base64url'), gemaakt: true }
  const { tekst } = await leesAlles(stromen.in)
  const wachtwoord = tekst?.replace(/\r?\n$/, '') ?? ''
  const teKort = `Geef op stdin een wachtwoord van ten minste ${minimaleLengte} tekens.`
  return wachtwoord.length < minimaleLengte
    ? { probleem: verkeerdeOpdracht('onbekende-optie', teKort) }
    : { wachtwoord, gemaakt: false }
}

async function maak(
  opslag: Beheeropslag,
  inloggen: Pick<Inloggen, 'zetWachtwoord'>,
  vraag: Vraag,
  wachtwoord: string,
): Promise<Probleem | null> {
  const bestaande = (await opslag.organisaties()).find(({ code }) => code === vraag.organisatie)
  const id = bestaande?.id ?? randomUUID()
  if (bestaande === undefined) {
    const probleem = await richtOp(opslag, id, vraag)
    if (probleem !== null) return probleem
  }
  const { naam, gebruikersnaam } = vraag
  const probleem = await geef(opslag, id, 'VoegMedewerkerToe', { naam, gebruikersnaam, rollen: ['beheerder'] })
  if (probleem !== null) return probleem
  const medewerker = (await opslag.medewerkers(id)).find((een) => een.gebruikersnaam === gebruikersnaam)
  const antwoord =
    medewerker === undefined ? 'medewerker-onbekend' : await inloggen.zetWachtwoord(id, medewerker.id, wachtwoord)
  return antwoord === 'gezet'
    ? null
    : weiger(antwoord, 'Er kon geen wachtwoord worden gezet: kies een andere gebruikersnaam.')
}

async function richtOp(opslag: Beheeropslag, id: string, vraag: Vraag): Promise<Probleem | null> {
  const { organisatie: code, organisatienaam: naam, gemeentecode } = vraag
  if (naam === undefined || gemeentecode === undefined)
    return weiger(
      'organisatie-onbekend',
      'Deze organisatie is er nog niet: geef ook --organisatienaam en --gemeentecode.',
    )
  return geef(opslag, id, 'RichtOrganisatieOp', { code, naam, gemeentecode })
}

async function geef(opslag: Beheeropslag, id: string, soort: string, invoer: object): Promise<Probleem | null> {
  const antwoord = await opslag.voerUit({
    organisatieId: id,
    stroom: { soort: 'organisatie', id },
    opdrachtId: randomUUID(),
    soort,
    invoer,
    gezienVersie: null,
    door: { soort: 'kwijting' },
  })
  return antwoord.soort === 'gedaan' ? null : alsProbleem(antwoord)
}

function alsProbleem(antwoord: Antwoord): Probleem {
  const redenen = antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map(({ code }) => code) : [antwoord.soort]
  return geweigerdDoorRegel(redenen.map((code) => ({ code, detail: `Geweigerd: ${code}.` })))
}

const weiger = (code: string, detail: string): Probleem => geweigerdDoorRegel([{ code, detail }])
