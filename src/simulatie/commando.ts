import { leesArgumenten } from '../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../platform/opdrachtregel/commando.ts'
import { type Probleem, onverwacht, verkeerdeOpdracht } from '../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../platform/opdrachtregel/stromen.ts'
import type { Demoverslag } from './demo.ts'

/** What the command line hands over: a demo on a throw-away database. */
export type Demo = (keuze: { readonly dossiers: number; readonly zaad: string }) => Promise<Demoverslag>

const hoogsteAantal = 5000

/** Makes the command `demo [--dossiers N] [--zaad S] [--json]`. */
export function demoCommando(draai: Demo): Commando {
  return {
    uitleg: 'demo [--dossiers N] [--zaad S] [--json]: dossiers van aanmelding tot einde, op een wegwerpdatabase',
    voerUit: async (argumenten, { uit }) => {
      const gelezen = leesArgumenten(argumenten, {
        dossiers: { type: 'string', default: '50' },
        zaad: { type: 'string', default: 'kwijting' },
        json: { type: 'boolean', default: false },
      })
      if (!gelezen.ok) return gelezen.probleem
      const { opties, namen } = gelezen.waarde
      const dossiers = String(opties['dossiers'])
      if (namen.length > 0) return verkeerdeOpdracht('onbekende-optie', 'Geef na demo alleen opties.')
      if (!/^[1-9]\d{0,3}$/.test(dossiers) || Number(dossiers) > hoogsteAantal)
        return verkeerdeOpdracht(
          'onbekende-optie',
          `Geef bij --dossiers een heel getal van 1 tot en met ${hoogsteAantal}.`,
        )
      const verslag = await draai({ dossiers: Number(dossiers), zaad: String(opties['zaad']) })
      await schrijf(uit, opties['json'] === true ? `${JSON.stringify(verslag)}\n` : leesbaar(verslag))
      return geschonden(verslag.invarianten)
    },
  }
}

/** The problem that names what does not hold; null when everything does. */
export function geschonden(
  invarianten: readonly { readonly naam: string; readonly geschonden: number }[],
): Probleem | null {
  const stuk = invarianten.filter((een) => een.geschonden > 0)
  return stuk.length === 0 ? null : onverwacht(stuk.map((een) => `${een.naam}: ${een.geschonden} keer niet.`).join(' '))
}

function leesbaar({ dossiers, uitkomsten, doorlooptijdDagen, handelingenPerDossier, ...rest }: Demoverslag): string {
  const { berichten, invarianten } = rest
  const regels = [
    `${dossiers} dossiers, van aanmelding tot einde`,
    ...Object.entries(uitkomsten).map(([naam, aantal]) => `  ${String(aantal).padStart(5)}  ${naam}`),
    `Doorlooptijd: ${doorlooptijdDagen.mediaan} dagen (mediaan), ${doorlooptijdDagen.p95} dagen (p95)`,
    `Handelingen van mensen per dossier: ${handelingenPerDossier.mediaan} (mediaan), ${handelingenPerDossier.p95} (p95)`,
    `Berichten: ${berichten.verzonden} verzonden, ${berichten.beantwoord} beantwoord, waarvan ${berichten.teLaat} te laat; ` +
      `${berichten.open} zonder antwoord`,
    'Wat altijd moet kloppen:',
    ...invarianten.map(
      (een) => `  ${een.geschonden === 0 ? 'klopt' : 'STUK '}  ${een.naam} (${een.gecontroleerd} keer bekeken)`,
    ),
  ]
  return `${regels.join('\n')}\n`
}
