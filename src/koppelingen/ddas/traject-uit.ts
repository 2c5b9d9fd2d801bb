import type { DdasTraject, Dossier, Persoon } from '../../domein/dossier/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Breuk, breuk, halfOp } from '../../gedeeld/breuk.ts'
import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { type Vordering, lopende } from '../../domein/schulden/index.ts'
import type { Vorm } from '../../domein/schuldregeling/index.ts'
import type { Traject } from '../../domein/verloop/index.ts'

type Deel<Lid extends keyof DdasTraject> = NonNullable<DdasTraject[Lid]>
type DdasClient = Deel<'client'>[number]
type DdasSchuld = Deel<'schulden'>[number]

const soortBij = {
  SK: 'Saneringskrediet',
  SB: 'Schuldbemiddeling',
  SA: '0%-aanbod',
} as const satisfies Record<Vorm, string>

/**
 * Tells in DDAS what we know of a dossier. What we do not know is left out; amounts are rounded half up to whole euros
 * here and nowhere else. Three pairs are equal: einddatum of the intake and beschikkingsdatum, toekenningsdatum and
 * toegekend, datum of the uitstroom and that of the beeindigingsbeschikking (none at death).
 * @bron DDAS v1.0, GGM Model Schuldhulpverlening
 */
export function trajectUit(staat: Traject, gemeentecode: string): DdasTraject {
  const { dossier, schuldregeling } = staat
  const uitstroom = uitstroomUit(dossier)
  const rest = zonderLeeg({
    startdatum: dossier.aanmelding?.datum,
    einddatum: uitstroom?.datum ?? dossier.gesloten ?? undefined,
    toekenningsdatum: schuldregeling.regeling?.datum,
    totaalSchuldbedragBijAanvangSchuld: schuldBijAanvang(staat),
    aanmelding: dossier.aanmelding === null ? undefined : aanmeldingUit(dossier),
    crisisinterventies: crisisUit(dossier),
    intake: intakeUit(dossier),
    planVanAanpak: gevuld({ datumAfronding: dossier.plan?.ondertekend ?? undefined }),
    schuldregeling: schuldregelingUit(staat),
    oplossing: oplossingUit(staat),
    nazorg: nazorgUit(dossier),
    uitstroom,
    client: clientenUit(dossier),
    schulden: gevuldeLijst(lopende(staat.schulden).map(schuldUit)),
  })
  return { gemeentecode, ...rest }
}

/** Whole euros, half up. */
export function heleEuros(bedrag: Centen): number {
  const exact: Breuk = breuk(BigInt(bedrag), 100n)
  return Number(halfOp(exact))
}

function schuldBijAanvang({ schulden, schuldregeling }: Traject): number | undefined {
  const bedragen =
    schuldregeling.voorstel?.grondslag.map((g) => g.bedrag) ??
    lopende(schulden).map(({ saldo, aangemeld }) => (saldo ?? aangemeld).bedrag)
  return bedragen.length === 0 ? undefined : heleEuros(telOp(...bedragen))
}

function aanmeldingUit({ aanmelding, crisis }: Dossier): Deel<'aanmelding'> {
  return zonderLeeg({
    startdatum: aanmelding?.datum,
    crisisinterventie: crisis === null ? undefined : crisis.soort === 'crisis',
  })
}

function crisisUit({ crisis }: Dossier): Deel<'crisisinterventies'> | undefined {
  if (crisis?.soort !== 'crisis') return undefined
  return [zonderLeeg({ startdatum: crisis.datum, einddatum: crisis.afgewend ?? crisis.nietAfgewend ?? undefined })]
}

function intakeUit({ eersteGesprek, beschikking }: Dossier): Deel<'intake'> | undefined {
  return gevuld({
    startdatum: eersteGesprek?.datum,
    einddatum: beschikking?.datum,
    beschikkingsdatum: beschikking?.datum,
    beschikkingssoort:
      beschikking === null
        ? undefined
        : beschikking.soort === 'toelating'
          ? 'Toelatingsbeschikking'
          : 'Afwijzingsbeschikking',
  })
}

// Without an agreement nothing says yet whether the judge was needed: then the indicator is left out.
function schuldregelingUit({ schuldregeling }: Traject): Deel<'schuldregeling'> | undefined {
  const { voorstel, regeling, mislukt } = schuldregeling
  return gevuld({
    datum: voorstel?.datum,
    toegekend: regeling?.datum,
    dwangakkoord: regeling === null ? undefined : false,
    afgewezen: mislukt ?? undefined,
  })
}

function oplossingUit({ dossier, schuldregeling }: Traject): Deel<'oplossing'> | undefined {
  const { regeling, kwijting, capaciteit, overgenomenVtlb } = schuldregeling
  const vtlb = capaciteit?.vtlb ?? overgenomenVtlb
  if (regeling === null) return undefined
  return zonderLeeg({
    startdatum: regeling.datum,
    einddatum: kwijting ?? dossier.einde?.datum,
    soort: soortBij[regeling.vorm],
    vtlb: vtlb === null ? undefined : heleEuros(vtlb),
  })
}

function nazorgUit({ nazorg, gesloten }: Dossier): Deel<'nazorg'> | undefined {
  const [eerste] = nazorg
  return eerste === undefined ? undefined : zonderLeeg({ startdatum: eerste.datum, einddatum: gesloten ?? undefined })
}

function uitstroomUit({ einde }: Dossier): (Deel<'uitstroom'> & { readonly datum: Datum }) | undefined {
  if (einde === null) return undefined
  const { datum, beschikkingsdatum, reden } = einde
  if (beschikkingsdatum === null) return { datum, reden }
  return { datum: beschikkingsdatum, datumBeeindigingsbeschikking: beschikkingsdatum, reden }
}

function clientenUit({ client, partner }: Dossier): readonly DdasClient[] | undefined {
  return gevuldeLijst([client, partner].filter((persoon) => persoon !== null).map(clientUit))
}

function clientUit(persoon: Persoon): DdasClient {
  return zonderLeeg({
    Burgerservicenummer: persoon.bsn,
    Geboortedatum: persoon.geboortedatum,
    Geslachtsaanduiding: persoon.geslachtsaanduiding,
    Postcode: persoon.postcode,
    Huisnummer: persoon.huisnummer,
    Huisnummertoevoeging: persoon.huisnummertoevoeging,
  })
}

/** A claim as DDAS carries it: what the saldo says, else what was aangemeld. */
export function schuldUit({ schuldeiser, saldo, aangemeld, zakelijk }: Vordering): DdasSchuld {
  const { naam, kvkNummer, postcode, privepersoon, soort } = schuldeiser
  const { bedrag, datum } = saldo ?? aangemeld
  return {
    bedrag: heleEuros(bedrag),
    peildatum: datum,
    schuldsoort: soort,
    zakelijkeSchuld: zakelijk,
    schuldeiser: zonderLeeg({ naam, Naam: naam, kvknummer: kvkNummer, postcode, privepersoon }),
  }
}

type Gevuld<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out the members without value. */
function zonderLeeg<T extends object>(velden: T): Gevuld<T> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as Gevuld<T>
}

/** The same, and nothing at all when nothing is left. */
function gevuld<T extends object>(velden: T): Gevuld<T> | undefined {
  const over = zonderLeeg(velden)
  return Object.keys(over).length === 0 ? undefined : over
}

const gevuldeLijst = <T>(lijst: readonly T[]): readonly T[] | undefined => (lijst.length === 0 ? undefined : lijst)
