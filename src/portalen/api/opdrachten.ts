import * as z from 'zod'
import { uuid } from '../../gedeeld/invoer.ts'
import { type Antwoord, type Dossieropdracht, opdrachten } from '../../domein/verloop/index.ts'
import type { Httpprobleem } from '../../platform/http/index.ts'
import { type Probleemfout, geweigerdDoorRegel } from '../../platform/opdrachtregel/probleem.ts'
import { weigeringTekst } from '../onderdelen/teksten/weigeringen.ts'
import { nietGevonden, onjuist, probleem } from './fouten.ts'
import { type Route, type Uit, geenVraag, route } from './route.ts'
import { basis } from './versie.ts'

/** What a system may do, each with its own fields; who may is decided by the opdracht itself. */
const voorSystemen = opdrachten.filter(({ bevoegd }) => bevoegd.includes('apiclient'))
const aanmelding = opdrachtMet('MeldAan')

function opdrachtMet(soort: string): Dossieropdracht {
  const gevonden = voorSystemen.find((een) => een.soort === soort)
  if (gevonden === undefined) throw new Error(`A system may no longer give ${soort}`)
  return gevonden
}

const opdrachtId = uuid({
  label: 'Id van de opdracht',
  uitleg: 'Maak hem zelf. Dezelfde met dezelfde inhoud verandert niets en geeft hetzelfde antwoord.',
})

const inhoud = z.strictObject({
  opdrachtId,
  soort: z.string().regex(/^[A-Za-z]{1,64}$/),
  invoer: z.unknown(),
  gezienVersie: z
    .int()
    .min(0)
    .nullable()
    .optional()
    .meta({ description: 'De versie die u zag: is er intussen iets veranderd, dan gebeurt er niets.' }),
})

const vormVan = ({ soort, titel, daarna, invoer }: Dossieropdracht) =>
  inhoud.extend({ soort: z.literal(soort), invoer }).meta({ title: titel, description: daarna })

const [eerste, ...meer] = voorSystemen.filter((een) => een !== aanmelding).map(vormVan)
if (eerste === undefined) throw new Error('A system may give no opdracht')

const gedaan = z.strictObject({
  versie: z.int(),
  gebeurtenissen: z.array(z.string()).meta({ description: 'Wat er gebeurde, als gebeurtenissen van het dossier.' }),
})

type Geweigerd = Extract<Antwoord, { soort: 'geweigerd' }>['weigeringen']

// The place of a fault is in what was sent: below `invoer`.
const plaats = (veld: string) => veld.replace(/^#/, '#/invoer')

function geweigerd(weigeringen: Geweigerd): Httpprobleem {
  const onbevoegd = weigeringen.find(({ code }) => code === 'NietBevoegd')
  if (onbevoegd !== undefined)
    return probleem(403, 'niet-bevoegd', 'Dit mag dit systeem niet', 'Deze opdracht is niet voor systemen.')
  const vorm = weigeringen.flatMap((w) => (w.code === 'OnjuisteInvoer' ? w.fouten : []))
  if (vorm.length > 0) return onjuist(vorm.map((fout) => ({ ...fout, pointer: plaats(fout.pointer) })))
  if (weigeringen.some(({ code }) => code === 'OnbekendeOpdracht'))
    return onjuist([{ pointer: '#/soort', code: 'onbekende-keuze', detail: 'Deze opdracht bestaat niet.' }])
  return geweigerdDoorRegel(
    weigeringen.map((w): Probleemfout => ({
      ...('veld' in w && typeof w.veld === 'string' ? { pointer: plaats(w.veld) } : {}),
      code: w.code,
      detail: weigeringTekst(w),
    })),
  )
}

const hergebruikt: Probleemfout = {
  pointer: '#/opdrachtId',
  code: 'id-hergebruikt',
  detail: 'Deze id is al gebruikt voor een opdracht met een andere inhoud. Er is niets veranderd.',
}

function uitAntwoord(antwoord: Antwoord, extra: { readonly status: 200 | 201; readonly id?: string }): Uit {
  const { status, id } = extra
  switch (antwoord.soort) {
    case 'gedaan': {
      const { versie, gebeurtenissen } = antwoord
      const koppen = id === undefined ? {} : { Location: `${basis}/schuldhulptrajecten/${id}` }
      return { inhoud: { ...(id === undefined ? {} : { id }), versie, gebeurtenissen }, status, koppen }
    }
    case 'geweigerd':
      return { probleem: geweigerd(antwoord.weigeringen) }
    case 'verouderd': {
      const detail = `Het traject is intussen veranderd: het is nu versie ${antwoord.huidigeVersie}. Er is niets gedaan.`
      return { probleem: geweigerdDoorRegel([{ pointer: '#/gezienVersie', code: 'verouderd', detail }]) }
    }
    case 'id-hergebruikt':
      return { probleem: geweigerdDoorRegel([hergebruikt]) }
  }
}

const groep = 'Opdrachten'

/** What a system does: an aanmelding, and opdrachten on a traject. */
export const opdrachtroutes: readonly Route[] = [
  route({
    methode: 'post',
    pad: '/schuldhulptrajecten',
    naam: 'meldAan',
    groep,
    kop: aanmelding.titel,
    uitleg: `${aanmelding.daarna} Het traject begint hiermee; Location zegt waar het staat.`,
    scope: 'opdrachten:geven',
    antwoord: gedaan.extend({ id: z.uuid() }),
    status: 201,
    fouten: [409],
    vraag: geenVraag,
    inhoud: z.strictObject({ opdrachtId, invoer: z.unknown() }),
    vorm: z.strictObject({ opdrachtId, invoer: aanmelding.invoer }),
    doe: async ({ opties, sessie, door, inhoud: gevraagd }) => {
      const { organisatie, client } = sessie
      const id = opties.werkplaats.api.trajectId(organisatie.id, client.id, gevraagd.opdrachtId)
      const antwoord = await opties.werkplaats.voerUit({
        organisatieId: organisatie.id,
        stroom: { soort: 'dossier', id },
        soort: aanmelding.soort,
        gezienVersie: null,
        door,
        ...gevraagd,
      })
      return uitAntwoord(antwoord, { status: 201, id })
    },
  }),
  route({
    methode: 'post',
    pad: '/schuldhulptrajecten/{id}/opdrachten',
    naam: 'geefOpdracht',
    groep,
    kop: 'Geef een opdracht op een traject',
    uitleg: 'Alleen wat een systeem mag. Wat een mens moet beoordelen, doet een medewerker.',
    scope: 'opdrachten:geven',
    antwoord: gedaan,
    fouten: [404, 409],
    vraag: geenVraag,
    inhoud,
    vorm: z.union([eerste, ...meer]),
    doe: async ({ opties, sessie, door, id, inhoud: { gezienVersie = null, ...gevraagd } }) => {
      const organisatieId = sessie.organisatie.id
      if (!(await opties.werkplaats.api.bestaat(organisatieId, id))) return { probleem: nietGevonden }
      const stroom = { soort: 'dossier', id } as const
      const antwoord = await opties.werkplaats.voerUit({ organisatieId, stroom, door, gezienVersie, ...gevraagd })
      return uitAntwoord(antwoord, { status: 200 })
    },
  }),
]
