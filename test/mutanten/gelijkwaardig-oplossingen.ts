import type { Gelijkwaardig } from './gelijkwaardig.ts'

const oplossingen = 'src/regels/oplossingen'
const onbereikbaar = 'The type asks for it; the reasons before it make it impossible.'
const zelfdeDagen = 'Both parts of the pay are known on the days on which the looptijd is, which was found before.'

/** The comparison of oplossingen. */
export const inOplossingen: readonly Gelijkwaardig[] = [
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: 'const kort = lang.ok && kwijtNiets(lang.waarde) ? zoLangAlsNodig(vraag, vorm) : vraag',
    wijziging: '? → || true ? (at 49)',
    reden: 'What all months together do not pay, fewer do not pay either: the search ends at all of them.',
  },
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: 'const voorstel = kort === vraag ? lang : berekenVoorstel(alsVoorstelvraag(kort, vorm))',
    wijziging: '? → && false ? (at 33)',
    reden: 'What was computed is what would be computed again: the function is pure.',
  },
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: 'return redenen.length > 0 || !voorstel.ok ? geweigerd(...redenen) : gelukt(alsUitkomst(kort, voorstel.waarde, zoeker))',
    wijziging: '? → && false ? (at 43)',
    reden: onbereikbaar,
  },
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: 'let [teKort, genoeg] = [0, vraag.looptijdMaanden]',
    wijziging: '0 → 1 (at 26)',
    reden: 'What one month pays is paid within the months of a betalingsregeling: then there is no schuldregeling.',
  },
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: "return { ...vraag, vorm, vergoeding: null, krediet: { soort: 'jaarrente', jaarrente: jaarrente ?? 0 } }",
    wijziging: '0 → 1 (at 100)',
    reden: 'Without a rate it is refused, whatever the amounts would be.',
  },
  {
    bestand: `${oplossingen}/schuldregeling.ts`,
    was: 'const elke = 12 * (norm?.aantal ?? looptijdMaanden)',
    wijziging: '* → / (at 17)',
    reden: 'The norm is one year, and it is known on every day on which there is a voorstel.',
  },
  {
    bestand: `${oplossingen}/volledig.ts`,
    was: 'if (redenen.length > 0 || perMaand === null || jaarrente === null) return geweigerd(...redenen)',
    wijziging: '|| → && (at 45)',
    reden: onbereikbaar,
  },
  {
    bestand: `${oplossingen}/volledig.ts`,
    was: 'let [onder, boven] = [0, hoogste]',
    wijziging: '0 → 1 (at 24)',
    reden: 'No months are refused as no loan; a last month of nothing would be one month less.',
  },
  {
    bestand: `${oplossingen}/wsnp.ts`,
    was: 'if (redenen.length > 0 || maanden === null || salaris === null) return geweigerd(...redenen)',
    wijziging: '|| → && (at 44)',
    reden: onbereikbaar,
  },
  {
    bestand: `${oplossingen}/wsnp.ts`,
    was: 'if (vast === null || perMaand === null) return null',
    wijziging: '|| → && (at 19)',
    reden: zelfdeDagen,
  },
  {
    bestand: `${oplossingen}/wsnp.ts`,
    was: 'if (vast === null || perMaand === null) return null',
    wijziging: 'if (vast === null || perMaand === null) return null → nothing (at 0)',
    reden: zelfdeDagen,
  },
]
