import { after } from 'node:test'
import type { Page } from 'playwright-core'
import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import type { Gegeventoegang } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Proefopstelling, metPortaal } from './browser.ts'
import { log } from './opslag.ts'
import { laatBinnen, neemOp } from './toegang.ts'
import type { Stapje } from './wandeling.ts'

/** Somebody who looks at a dossier from the door of the inwoners. */
export interface Proefinwoner {
  readonly dossierId: string
  readonly toegang: Gegeventoegang
  readonly gebruikersnaam: string
  readonly token: string
}

/** What the tests of somebody's own traject need. */
export interface Mijnopstelling {
  /** Walks a dossier, sends its letters, and gives the inwoner a session. */
  readonly inwoner: (stappen: readonly Stapje[], dag: string) => Promise<Proefinwoner>
  /** Lets somebody else in to the same dossier. */
  readonly naast: (dossierId: string, wie: Toegangsoort, naam: string) => Promise<Proefinwoner>
  /** A telephone with the session of somebody, without script. */
  readonly paginaVan: (token: string, taal?: string, javaScriptEnabled?: boolean) => Promise<Page>
}

/** Opens portals and a browser for the tests of a file, at the door of the inwoners. @param begin takes them */
export function metInwoners(begin: (opstelling: Proefopstelling) => void): Mijnopstelling {
  let open: (Proefopstelling & { readonly inloggen: Inloggen }) | null = null
  metPortaal((opstelling) => {
    open = { ...opstelling, inloggen: openInloggen({ url: opstelling.proef.url, log }) }
    begin(opstelling)
  })
  after(() => open?.inloggen.sluit())
  const nu = () => {
    if (open === null) throw new Error('The portals are not open yet')
    return open
  }
  let teller = 0
  const neemHierOp = async (dossierId: string, toegang: Gegeventoegang): Promise<Proefinwoner> => {
    const gebruikersnaam = `inwoner-${++teller}`
    return { dossierId, toegang, gebruikersnaam, token: await neemOp(nu().inloggen, toegang, gebruikersnaam) }
  }
  return {
    inwoner: async (stappen, dag) => {
      const { proef } = nu()
      const dossierId = await proef.wandel(stappen)
      const stuur = await proef.opslag.berichtenTeVerzenden(proef.organisatieId, dossierId)
      for (const { id } of stuur) await proef.opslag.markeerVerzonden(proef.organisatieId, id)
      const binnen = await neemHierOp(dossierId, await laatBinnen(proef, dossierId))
      proef.zetDag(dag)
      return binnen
    },
    naast: async (dossierId, wie, naam) => neemHierOp(dossierId, await laatBinnen(nu().proef, dossierId, wie, naam)),
    paginaVan: async (token, taal = 'nl', javaScriptEnabled = false) => {
      const { proef, browser } = nu()
      const context = await browser.newContext({
        baseURL: proef.http,
        javaScriptEnabled,
        viewport: { width: 360, height: 800 },
      })
      await context.addCookies(
        Object.entries({ kwijting_inwoner: token, taal }).map(([name, value]) => ({ name, value, url: proef.http })),
      )
      return context.newPage()
    },
  }
}
