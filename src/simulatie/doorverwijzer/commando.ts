import type { Datum } from '../../gedeeld/datum.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../platform/opdrachtregel/commando.ts'
import { onverwacht, verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { leesAlles, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { stuurDoorverwijzing, verzinDoorverwijzing } from './doorverwijzer.ts'

const hoogstens = 50

/**
 * Makes the command `doorverwijzing --adres URL [--aantal N] [--zaad S]`: a party like Geldfit, that refers inwoners who do
 * not exist. Its key comes from stdin; each answer is a line of JSON.
 */
export function doorverwijscommando(vandaag: () => Datum): Commando {
  return {
    uitleg:
      'doorverwijzing --adres URL [--aantal N] [--zaad S]: verwijst verzonnen inwoners door, met de sleutel van stdin',
    voerUit: async (argumenten, { in: bron, uit }) => {
      const gelezen = leesArgumenten(argumenten, {
        adres: { type: 'string' },
        aantal: { type: 'string', default: '1' },
        zaad: { type: 'string', default: 'geldfit' },
      })
      if (!gelezen.ok) return gelezen.probleem
      const { adres, aantal, zaad } = gelezen.waarde.opties
      if (typeof adres !== 'string' || !URL.canParse(adres))
        return verkeerdeOpdracht('onbekende-optie', 'Geef bij --adres het adres van de pagina Doorverwijzers.')
      if (!/^[1-9]\d?$/.test(String(aantal)) || Number(aantal) > hoogstens)
        return verkeerdeOpdracht('onbekende-optie', `Geef bij --aantal een getal van 1 tot en met ${hoogstens}.`)
      const geheim = (await leesAlles(bron)).tekst?.trim() ?? ''
      if (!geheim.startsWith('whsk_')) return verkeerdeOpdracht('onbekende-optie', 'Geef op stdin de sleutel (whsk_…).')
      let mislukt = 0
      for (let nummer = 0; nummer < Number(aantal); nummer++) {
        const inhoud = verzinDoorverwijzing(String(zaad), nummer, vandaag())
        const { status, inhoud: antwoord } = await stuurDoorverwijzing(
          { adres, geheim, tijd: Date.now },
          `msg_${String(zaad)}_${nummer}`,
          inhoud,
        )
        if (status >= 300) mislukt++
        await schrijf(uit, `${JSON.stringify({ status, antwoord })}\n`)
      }
      return mislukt === 0 ? null : onverwacht(`${mislukt} van de ${aantal} doorverwijzingen zijn niet aangenomen.`)
    },
  }
}
