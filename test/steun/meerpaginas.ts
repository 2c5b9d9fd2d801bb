import assert from 'node:assert/strict'
import type { Proefportaal } from './browser.ts'
import type { Gevuld } from './adreswaarden.ts'
import { stapje, totEnMet } from './gegeven.ts'
import { metCapaciteit } from './gevallen/schuldregeling.ts'
import type { Iemand } from './wie.ts'
import { bevraging, schuldbemiddeling, toelating, vorderingenoverzicht } from './wandeling.ts'

/** A page and who looks at it. */
export interface Blik {
  readonly iemand: Iemand
  readonly adres: string
}

/** Dossiers on whose pages much stands. */
export interface Gewandeld {
  /** A regeling under which money came in. */
  readonly regeling: string
  /** Ready for a choice between oplossingen. */
  readonly keuze: string
  /** Asked of the sources, and answered. */
  readonly bevraagd: string
  /** With the file of the government read. */
  readonly overzicht: string
  /** Of somebody whose name has no place to break. */
  readonly lang: string
}

/** A name without a place to break, longer than a telephone is wide. */
const langeNaam = `Wilhelmina-Alexandrina${'-van-der-Hoogenberghe'.repeat(6)}`

/** Somebody who asks for help for a neighbour in a crisis, and has answered everything and sent nothing. */
async function vraagHulp({ http, organisatieId }: Proefportaal): Promise<Iemand> {
  const antwoorden = {
    'voor-wie': { voorWie: 'ander' },
    namens: {
      relatie: 'wijkteam',
      uwNaam: langeNaam,
      uwTelefoon: '06 87654321',
      akkoord: 'ja',
    },
    situatie: { situaties: 'woningontruiming', zorgen: 'rekeningen-blijven-liggen' },
    bereik: { telefoon: '06 12345678' },
    naam: { naam: langeNaam },
  }
  let cookie = ''
  for (const [vraag, velden] of Object.entries(antwoorden)) {
    const adres = `${http}/inwoner/aanmelden/${vraag}`
    const koppen = { cookie, origin: http }
    const { status, headers } = await fetch(adres, {
      method: 'POST',
      redirect: 'manual',
      headers: koppen,
      body: new URLSearchParams([
        ['organisatie', organisatieId],
        ...Object.entries(velden).map(([veld, waarde]) => [`veld.${veld}`, waarde]),
      ]),
    })
    assert.equal(status, 303, vraag)
    cookie = headers.get('set-cookie')?.split(';')[0] ?? assert.fail(vraag)
  }
  return { naam: 'who asks for help', deur: null, koppen: { cookie } }
}

/** Walks them; before the organisation has a bankrekening, from which money would come by itself. */
export async function wandelMeer(proef: Proefportaal): Promise<Gewandeld> {
  const ontvangst = (datum: string) =>
    stapje(datum, 'LegOntvangstVast', { datum, bedrag: '150.00', herkomst: 'reservering', bewijs: 'afschrift' })
  const [eerste = assert.fail('The walk is empty'), ...rest] = toelating
  const metLangeNaam = { ...eerste, invoer: () => ({ ...eerste.invoer({} as never), naam: langeNaam }) }
  return {
    regeling: await proef.wandel([
      ...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
      ontvangst('2026-05-04'),
      ontvangst('2026-06-04'),
    ]),
    keuze: await proef.wandel(metCapaciteit('300.00', '250.00')),
    bevraagd: await proef.wandel(totEnMet(bevraging, 'LegBrongegevensVast')),
    overzicht: await proef.wandel(totEnMet(vorderingenoverzicht, 'LeesVorderingenoverzichtIn')),
    lang: await proef.wandel([metLangeNaam, ...rest.slice(0, 2)]),
  }
}

/** Pages whose address is in the table of addresses too, with more on them: tables, drawings, long forms, a long name. */
export async function meerPaginas(proef: Proefportaal, { wie }: Gevuld, dossiers: Gewandeld): Promise<readonly Blik[]> {
  const { schuldhulpverlener: s, teammanager: t } = wie.medewerkers
  const { regeling, keuze, bevraagd, overzicht, lang } = dossiers
  const halve = (deur: string): Blik => ({
    iemand: wie.buiten.find(({ naam }) => naam === `${deur} with only a password`) ?? assert.fail(deur),
    adres: `/${deur}/tweede-stap`,
  })
  const vrager = await vraagHulp(proef)
  return [
    ...[
      `${regeling}?alles=ja`,
      `${regeling}/geld`,
      `${regeling}/vtlb`,
      `${regeling}/berekening/1`,
      `${regeling}/voorstel/1`,
      `${keuze}/oplossingen?veld.jaarrente=9%2C60`,
      `${keuze}/stap/DoeVoorstel`,
      `${keuze}/stap/VoegVorderingToe`,
      `${keuze}/stap/StelAfloscapaciteitVast`,
      `${bevraagd}/bronnen`,
      `${bevraagd}/stap/VulPersoonsgegevensAan`,
      `${overzicht}/vorderingenoverzicht`,
      lang,
      `${lang}/gesprek?over=inkomen`,
      `${lang}/gesprek?over=af`,
    ].map((pad) => ({ iemand: s, adres: `/medewerker/dossier/${pad}` })),
    { iemand: t, adres: '/medewerker/team?van=2026-01-01&tot=2026-12-31' },
    { iemand: t, adres: '/medewerker/overdragen?fase=intake' },
    ...['medewerker', 'inwoner', 'schuldeiser'].map(halve),
    ...['voor-wie', 'namens', 'situatie', 'snel', 'bereik', 'naam', 'controle'].map((vraag) => ({
      iemand: vrager,
      adres: `/inwoner/aanmelden/${vraag}`,
    })),
  ]
}
