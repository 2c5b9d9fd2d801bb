import type { Briefsoort } from '../../domein/berichten/index.ts'
import type { Briefdata, Briefregel } from './gegevens.ts'
import type { Sjabloon, Sjabloonfout, Sjablonen } from './sjablonen.ts'
import { type Veld, briefvelden } from './velden.ts'
import type { Gezet, Zetter } from './zetter.ts'

/** How thoroughly a letter is looked at: not, with the most and the least it can hold, or with every part apart. */
export type Grondigheid = 'niet' | 'vol-en-leeg' | 'alles'

/**
 * Makes letters with invented data: with all that they can have, with nothing that they can do without, and with each of
 * those alone. A field that must be printed is given another value: then the letter must change.
 * @returns every fault in every template, each once
 */
export function controleer(
  sjablonen: Sjablonen,
  zet: Zetter['keur'],
  grondigheid: (soort: Briefsoort) => Grondigheid,
): readonly Sjabloonfout[] {
  const fouten = [...sjablonen.brieven].flatMap(([soort, sjabloon]) => {
    const hoe = grondigheid(soort)
    if (hoe === 'niet') return []
    const proef = proefVan(soort, sjabloon, sjablonen.logo, zet)
    const eerst = [proef.zet(proef.alles, true), proef.zet(proef.niets, false)]
    const gevonden = eerst.flatMap(foutenVan)
    return hoe === 'vol-en-leeg' || gevonden.length > 0 ? gevonden : fouteVarianten(proef)
  })
  const gezien = new Map(fouten.map((fout) => [`${fout.bestand}:${fout.regel}:${fout.detail}`, fout]))
  return [...gezien.values()]
}

interface Proef {
  readonly bestand: string
  readonly velden: readonly (readonly [naam: string, veld: Veld])[]
  /** With all that this letter can have. */
  readonly alles: Briefdata
  /** With nothing that it can do without. */
  readonly niets: Briefdata
  readonly zet: (data: Briefdata, vol: boolean) => Gezet
}

function proefVan(soort: Briefsoort, sjabloon: Sjabloon, logo: string | null, zet: Zetter['keur']): Proef {
  const { bestand, onderwerp } = sjabloon
  const velden = Object.entries(briefvelden[soort]).filter(([naam]) => sjabloon.velden.includes(naam))
  return {
    bestand,
    velden,
    alles: Object.fromEntries(velden.map(([naam, veld]) => [naam, vulling(veld, naam)])),
    niets: Object.fromEntries(velden.map(([naam, veld]) => [naam, veld.altijd ? leeg(veld, naam) : null])),
    zet: (data, vol) =>
      zet({ titel: onderwerp, afzender: 'Proef', gemaakt: 0 }, [
        { soort, data: { ...rand(vol, logo), ...data, onderwerp } },
      ]),
  }
}

const foutenVan = (gezet: Gezet): readonly Sjabloonfout[] => (gezet.ok ? [] : gezet.fouten)

function fouteVarianten({ bestand, velden, alles, niets, zet }: Proef): readonly Sjabloonfout[] {
  const soms = velden.filter(([, veld]) => !veld.altijd || isRij(veld))
  const fouten = soms
    .map(([naam, veld]) => zet({ ...niets, [naam]: vulling(veld, naam) }, true))
    .flatMap((gezet) => foutenVan(gezet))
  if (fouten.length > 0) return fouten
  const vol = zet(alles, true)
  return velden
    .filter(([naam, veld]) => veld.moet && isGelijk(vol, zet({ ...alles, [naam]: vulling(veld, 'anders') }, true)))
    .map(([naam]) => {
      const detail = `Het veld ${naam} wordt niet afgedrukt. Zet #b.${naam} in de tekst.`
      return { bestand, regel: null, detail }
    })
}

const isGelijk = (een: Gezet, ander: Gezet): boolean => een.ok && ander.ok && een.bytes.equals(ander.bytes)

const isRij = ({ uit }: Veld): boolean => uit === 'regels' || uit === 'overige'

function vulling(veld: Veld, tekst: string): unknown {
  if (!isRij(veld)) return `Proef ${tekst}`
  const rij: Briefregel = { wat: `Proef ${tekst}`, waarde: `€ 1.234,56 ${tekst}`, uitleg: 'Proef uitleg', kort: true }
  return [rij, { ...rij, waarde: `Proef ${tekst}`, uitleg: null, kort: false }]
}

const leeg = (veld: Veld, tekst: string): unknown => (isRij(veld) ? [] : `Proef ${tekst}`)

/** What stands around the text, with all there can be or with the least. */
function rand(vol: boolean, logo: string | null): Briefdata {
  const soms = (tekst: string) => (vol ? tekst : null)
  return {
    afzender: {
      naam: 'Gemeente Proef',
      kleur: '#154273',
      logo,
      afdeling: soms('Team Proef'),
      adres: soms('Postbus 1'),
      postcode: soms('1234 AB'),
      plaats: soms('Proef'),
      telefoon: soms('14 0123'),
      email: soms('proef@proef.example'),
      website: soms('www.proef.example'),
      bezwaarAan: 'het college van burgemeester en wethouders',
      contact: soms('Noor Proef'),
    },
    ontvanger: { naam: 'Mevrouw Proef', adres: vol ? ['Proefstraat 1', '1234 AB PROEF'] : [] },
    datum: '1 januari 2026',
    onsKenmerk: '1234 5678 9012 3456',
    uwKenmerk: soms('Proef 1'),
  }
}
