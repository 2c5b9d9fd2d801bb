import { buildEndSessionUrl } from 'openid-client'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { Logger } from '../../../platform/log/index.ts'
import type { Bewijsplaats, Bewijsweigering, Deur, Persoonplaats } from '../../../domein/verloop/index.ts'
import { beginBewezenSessie } from '../sessies.ts'
import type { Plek } from '../verbinding.ts'
import type { Aansluiting, Bewijsconfig } from './config.ts'
import { inwonerMetBewijs } from './inwoner.ts'
import { claimVan, isEigenAdres, isNiveauGoed, leesBewezen, leesKvk, naamUit } from './lezen.ts'
import { medewerkerMetBewijs } from './medewerker.ts'
import { type Aanbieder, aanbieder } from './ontdekken.ts'
import { open, verzegel } from './poging.ts'
import { type Verklaring, heen, terug, waarom } from './ronde.ts'
import { schuldeiserMetBewijs } from './schuldeiser.ts'

/** What signing in by a provider needs. */
export interface Bewijskeuze {
  readonly config: Bewijsconfig
  /** For the door of the inwoners: whose dossier it is. */
  readonly personen: Persoonplaats
}

interface Ingang {
  readonly aansluiting: Aansluiting
  readonly aanbieder: Aanbieder
}

/** No provider: every door has its own accounts alone. */
export const zonderAanbieders: Bewijsplaats = {
  keuzes: () => ({ aansluitingen: [], lokaal: true }),
  begin: () => Promise.resolve(null),
  rondAf: () => Promise.resolve(null),
  uitlogadres: () => Promise.resolve(null),
}

/** Signing in by a provider; see Bewijsplaats. The log says at which door and how it ended, and never who it was. */
export function bewijsVan(plek: Plek, log: Logger, { config, personen }: Bewijskeuze): Bewijsplaats {
  const ingangen = config.aansluitingen.map((aansluiting): Ingang => ({
    aansluiting,
    aanbieder: aanbieder(aansluiting, plek.tijd),
  }))
  const zoek = (deur: Deur, id: string) =>
    ingangen.find(({ aansluiting }) => aansluiting.deur === deur && aansluiting.id === id) ?? null
  const meldWeg = (deur: Deur, id: string, code: string) =>
    log.warn({ deur, aansluiting: id, code }, 'aanbieder van inloggen antwoordt niet')
  return {
    keuzes: (deur) => ({
      lokaal: config.lokaal[deur],
      aansluitingen: config.aansluitingen.filter((a) => a.deur === deur).map(({ id, naam }) => ({ id, naam })),
    }),
    begin: async (deur, id, adres, naar) => {
      const ingang = zoek(deur, id)
      if (ingang === null) return null
      try {
        const op = await heen(ingang.aansluiting, await ingang.aanbieder.nu(), adres)
        const { staat, verifier, nonce } = op
        return {
          naar: op.naar,
          poging: { staat, verzegeld: verzegel(plek, deur, id, staat, { verifier, nonce, naar }) },
        }
      } catch (fout) {
        meldWeg(deur, id, waarom(fout).code)
        return 'onbereikbaar'
      }
    },
    rondAf: async (deur, id, adres, verzegeld, toestel = '') => {
      const ingang = zoek(deur, id)
      if (ingang === null) return null
      const url = new URL(adres)
      const staat = url.searchParams.get('state') ?? ''
      const poging = verzegeld === null ? null : open(plek, deur, id, staat, verzegeld)
      const weiger = (reden: Bewijsweigering, code: string = reden) => {
        log.info({ deur, aansluiting: id, uitkomst: reden, code }, 'inloggen met een aanbieder')
        return { soort: 'geweigerd', waarom: reden, naar: poging?.naar ?? null } as const
      }
      if (poging === null) return weiger('verlopen')
      let verklaring: Verklaring
      try {
        verklaring = await terug(ingang.aansluiting, await ingang.aanbieder.nu(), url, poging)
      } catch (fout) {
        const { weigering, code } = waarom(fout)
        // The keys or addresses of the provider may be others now.
        if (weigering !== 'afgebroken') ingang.aanbieder.vergeet()
        return weiger(weigering, code)
      }
      const wie = await zoekAccount(plek, personen, ingang.aansluiting, verklaring)
      if (typeof wie === 'string') return weiger(wie)
      log.info({ deur, aansluiting: id, uitkomst: 'ingelogd' }, 'inloggen met een aanbieder')
      const token = await beginBewezenSessie(plek, deur, wie.accountId, { toestel, via: id })
      return { soort: 'ingelogd', token, naar: poging.naar }
    },
    uitlogadres: async (deur, id, adres) => {
      const ingang = zoek(deur, id)
      if (ingang === null) return null
      try {
        const bekend = await ingang.aanbieder.nu()
        if (bekend.serverMetadata().end_session_endpoint === undefined) return null
        // Without the ID token: what stands in it would come into the address.
        return buildEndSessionUrl(bekend, { post_logout_redirect_uri: adres }).href
      } catch (fout) {
        meldWeg(deur, id, waarom(fout).code)
        return null
      }
    },
  }
}

async function zoekAccount(
  plek: Plek,
  personen: Persoonplaats,
  aansluiting: Aansluiting,
  { sub, claims }: Verklaring,
): Promise<{ readonly accountId: string } | Bewijsweigering> {
  if (!isNiveauGoed(aansluiting, claims)) return 'niveau-te-laag'
  const { issuer, naam: via } = aansluiting
  switch (aansluiting.deur) {
    case 'schuldeiser': {
      const kvkNummer = leesKvk(aansluiting, claims)
      const naam = naamUit(claims, aansluiting.claims.naam)
      return kvkNummer === null ? 'geen-nummer' : schuldeiserMetBewijs(plek, { issuer, sub, kvkNummer, naam, via })
    }
    case 'inwoner': {
      const bewezen = leesBewezen(aansluiting, claims)
      if (bewezen === null) return 'geen-nummer'
      const organisatieId = await organisatieMet(plek, aansluiting.organisatie)
      if (organisatieId === null) return 'ongeldig'
      const naam = naamUit(claims, aansluiting.claims.naam)
      return inwonerMetBewijs(plek, personen, { organisatieId, bewezen, naam, via })
    }
    case 'medewerker': {
      const organisatieId = await organisatieMet(plek, aansluiting.organisatie)
      if (organisatieId === null) return 'ongeldig'
      const isVanHem = aansluiting.claims.gebruiker !== 'email' || isEigenAdres(claims)
      const gebruiker = isVanHem ? claimVan(claims, aansluiting.claims.gebruiker) : null
      return medewerkerMetBewijs(plek, { organisatieId, issuer, sub, gebruiker, via })
    }
    default:
      return nooit(aansluiting)
  }
}

async function organisatieMet({ pool }: Plek, code: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string; code: string }>('SELECT id, code FROM kwijting.organisaties()')
  return rows.find((rij) => rij.code === code)?.id ?? null
}
