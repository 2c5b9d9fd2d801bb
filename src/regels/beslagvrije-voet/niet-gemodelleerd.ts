import { vergelijk } from '../../gedeeld/breuk.ts'
import { alsBreuk } from '../../gedeeld/geld.ts'
import type { NietGemodelleerd } from '../../gedeeld/verantwoording.ts'
import { isPaar } from './leefsituatie.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { BeslagvrijeVoetVraag } from './vraag.ts'

const lid5: NietGemodelleerd = {
  onderwerp: 'Hoe lang de verhoging voor woonkosten geldt',
  uitleg: 'De verhoging geldt op verzoek, en hoogstens 18 maanden. Wij houden die termijn niet bij.',
  bron: 'art. 475da lid 5 en 6 Rv; Regeling beslagvrije voet art. 1a',
}
const lid5paar: NietGemodelleerd = {
  onderwerp: 'Woonkosten en het inkomen van de partner',
  uitleg:
    'De verhoging geldt alleen voor zover het inkomen van de partner waarop geen beslag ligt de woonkosten niet kan dragen. Wij rekenen de hele verhoging.',
  bron: 'art. 475da lid 5 Rv',
}
const lid7: NietGemodelleerd = {
  onderwerp: 'Verhoging voor een woning zonder huurtoeslag',
  uitleg:
    'Bij dit inkomen hoort een verhoging. Het bedrag staat in een algemene maatregel van bestuur die wij niet hebben. De verhoging zit niet in de uitkomst.',
  bron: 'art. 475da lid 7 Rv',
}
const buitenland: NietGemodelleerd = {
  onderwerp: 'Wonen in het buitenland',
  uitleg:
    'Voor wie in het buitenland woont, geldt een factor per land. Die hebben wij niet. Wij rekenen zonder factor.',
  bron: 'art. 475da lid 4 Rv',
}

const vastAdres: NietGemodelleerd = {
  onderwerp: 'Een vast adres dat niet is ingeschreven',
  uitleg:
    'Wie een vast adres heeft dat niet in de BRP staat, en inzicht geeft in leefsituatie en inkomen, valt onder de gewone regel. Vul dan niet in dat er geen adres is.',
  bron: 'art. 475e lid 1 Rv',
}
const bijtelling: NietGemodelleerd = {
  onderwerp: 'Loonheffing over de auto van de zaak',
  uitleg:
    'Dit bedrag gaat er alleen af als de schuldenaar de inhouding niet heeft laten eindigen bij het begin van het eerste kalenderjaar na het beslag. Wij trekken het altijd af.',
  bron: 'art. 475db lid 1 onder c Rv',
}
const zonderInkomen: NietGemodelleerd = {
  onderwerp: 'Niet meer dan 95 % van het inkomen',
  uitleg: 'Het netto maandinkomen is niet opgegeven. Deze regel is niet toegepast.',
  bron: 'art. 475dc lid 1 Rv',
}

/** What the law adds to this case and we cannot work out: said with the answer, never approximated silently. */
export function nietGemodelleerdBij(
  vraag: BeslagvrijeVoetVraag,
  { parameters, onderdelen }: Uitwerking,
): readonly NietGemodelleerd[] {
  const { belastbaarJaarinkomen, leefsituatie, woning, woonkosten, zonderAdres } = vraag
  const onderGrens = vergelijk(alsBreuk(belastbaarJaarinkomen), parameters.lid7grens) < 0
  return [
    ...(woonkosten === undefined ? [] : [lid5, ...(isPaar(leefsituatie) ? [lid5paar] : [])]),
    ...(woning === 'eigen-of-buiten-huurtoeslag' && onderGrens && onderdelen !== null ? [lid7] : []),
    ...(zonderAdres === true ? [vastAdres, buitenland] : []),
    ...((vraag.loonheffingBijtelling ?? 0) > 0 ? [bijtelling] : []),
    ...(vraag.nettoMaandinkomen === undefined ? [zonderInkomen] : []),
  ]
}
