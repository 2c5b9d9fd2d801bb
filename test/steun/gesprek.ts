import type { Gespreksantwoorden } from '../../src/domein/dossier/index.ts'
import { aanmelding } from './aanloop.ts'
import type { Proefopslag } from './opslag.ts'

/** What is noted in a whole conversation; every topic, not every field. */
export const gesprek = {
  'wat-speelt': { verhaal: 'Ik durf mijn post niet meer te openen.' },
  huishouden: { verhaal: 'Twee kinderen om het weekend.', samenstelling: 'alleen', kinderen: '2' },
  inkomen: { bronnen: ['loon', 'alimentatie'], nettoPerMaand: '1900.00', ondernemer: false, rekening: true },
  woning: { woonvorm: 'huur', lasten: '620.00', achterstand: true },
  schulden: { verhaal: 'Vooral de energie.', schuldeisers: '3', totaal: '7500.00', beslag: false },
  'lukt-zelf': { zelfredzaamheid: 'met-hulp', verhaal: 'Bellen lukt, brieven niet.' },
  oorzaak: { oorzaak: 'aanpassing', begeleiding: 'Elke vrijdag samen de post openen.' },
  doel: { hulpvraag: 'Rust, en weer vooruit kunnen.', producten: ['stabilisatie', 'schuldregeling'] },
} as const satisfies Gespreksantwoorden

/** Notes something in a new dossier. @returns its id */
export async function vulGesprek({ opslag, organisatieId, wandel, hulpverlener: door }: Proefopslag): Promise<string> {
  const dossierId = await wandel([aanmelding])
  const notitie = { antwoord: gesprek.doel, gezien: 0, door }
  await opslag.gesprek.bewaar(organisatieId, { dossierId, onderwerp: 'doel' }, notitie)
  return dossierId
}
