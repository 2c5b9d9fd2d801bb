import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import { geweigerdDoorRegel, verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { type MetBeheer, wachtwoordVan } from './commando.ts'

const tekst = { type: 'string' } as const
const jaNee = { type: 'boolean' } as const

/**
 * Makes the command `schuldeiser herstel`: a new password for somebody at a party of schuldeisers, when nobody there can log
 * in any more. For who runs the installation, and has seen who asks: no organisation lets itself in at a party.
 */
export function schuldeiserCommando(metBeheer: MetBeheer): Commando {
  return {
    uitleg:
      'schuldeiser herstel --gebruikersnaam NAAM [--nieuwe-telefoon] [--wachtwoord-stdin]: geeft iemand van een schuldeiser' +
      ' een nieuw wachtwoord; met --nieuwe-telefoon ook een nieuwe tweede stap',
    voerUit: async ([naam, ...rest], stromen) => {
      if (naam !== 'herstel') return onbekend(naam, ['schuldeiser herstel'])
      const gelezen = leesArgumenten(rest, {
        gebruikersnaam: tekst,
        'nieuwe-telefoon': jaNee,
        'wachtwoord-stdin': jaNee,
      })
      if (!gelezen.ok) return gelezen.probleem
      const { opties, namen } = gelezen.waarde
      const { gebruikersnaam } = opties
      if (typeof gebruikersnaam !== 'string' || namen.length > 0)
        return verkeerdeOpdracht('onbekende-optie', 'Geef --gebruikersnaam.')
      const gekozen = await wachtwoordVan(stromen, opties['wachtwoord-stdin'] === true)
      if ('probleem' in gekozen) return gekozen.probleem
      const { wachtwoord, gemaakt } = gekozen
      const nieuweTelefoon = opties['nieuwe-telefoon'] === true
      const gedaan = await metBeheer((_, inloggen) =>
        inloggen.herstelSchuldeiser(gebruikersnaam, wachtwoord, { nieuweTelefoon }),
      )
      if (!gedaan)
        return geweigerdDoorRegel([
          { code: 'gebruiker-onbekend', detail: 'Bij de schuldeisers heeft niemand deze gebruikersnaam.' },
        ])
      await schrijf(stromen.uit, `${JSON.stringify({ gebruikersnaam, ...(gemaakt ? { wachtwoord } : {}) })}\n`)
      return null
    },
  }
}
