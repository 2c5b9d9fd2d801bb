import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { centenUitDecimaal } from '../../../gedeeld/geld.ts'
import { leesDatum } from '../../../gedeeld/datum.ts'
import { type Regel, berichtsoorten } from '../../../domein/berichten/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, datumLang, leesbaar, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { berichtstandTekst } from '../../onderdelen/teksten/namen.ts'
import { kanaalnamen } from '../../onderdelen/teksten/post.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const regel = await werkplaats.bericht(organisatieId, params['berichtId'] ?? '', { door, waarom: 'bericht bekeken' })
  if (regel === null || regel.dossierId !== params['id']) throw new Response(null, { status: 404 })
  const uit = (await werkplaats.post.vanDossier(organisatieId, regel.dossierId)).find((u) => u.berichtId === regel.id)
  return {
    regel,
    organisatie: sessie.organisatie.naam,
    kanaal: (uit?.postId ?? null) === null ? null : (uit?.kanaal ?? null),
  }
}

/** One message as it goes out, on one clean sheet of A4 when printed. */
export default function Bericht({
  loaderData: { regel, organisatie, kanaal },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  const { bericht, stand, verzondenOp, beantwoordOp, dossierId } = regel
  const titel = berichtsoorten[bericht.soort]
  const metUitleg = bericht.regels.some(({ uitleg }) => uitleg !== undefined)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${titel} - Kwijting`}</title>
      <p className="niet-afdrukken">
        <a href={`/medewerker/dossier/${dossierId}?sectie=berichten#berichten`}>Terug naar het dossier</a>
      </p>
      <p className="niet-afdrukken hint">
        {verzondenOp === null ? berichtstandTekst[stand] : `Verstuurd op ${momentTekst(verzondenOp)}`}
        {beantwoordOp === null ? '' : `, antwoord op ${momentTekst(beantwoordOp)}`}.
      </p>
      <p className="niet-afdrukken">
        <a href={`/medewerker/dossier/${dossierId}/bericht/${regel.id}/brief`} target="_blank">
          Bekijk de brief (PDF, opent in een nieuw tabblad)
        </a>
      </p>
      {kanaal === null || kanaal === 'lijst' || kanaal === 'brief' ? null : (
        <p className="niet-afdrukken">
          <a href={`/medewerker/dossier/${dossierId}/bericht/${regel.id}/bestand`}>
            Haal op wat in het archief ligt ({kanaalnamen[kanaal]}, bestand)
          </a>
        </p>
      )}
      <article className="brief">
        <p className="brief-van">{organisatie}</p>
        <p className="brief-aan">{bericht.aan.naam}</p>
        <p>{datumLang(bericht.datum)}</p>
        <Heading appearance="level-3" level={1}>
          {titel}
        </Heading>
        <table className="briefregels">
          <caption className="voorlezer">Inhoud van het bericht</caption>
          <tbody>
            {bericht.regels.map((regel, i) =>
              metUitleg ? <Rekenregel key={i} regel={regel} /> : <Briefregel key={i} regel={regel} />,
            )}
          </tbody>
        </table>
        {bericht.antwoordUiterlijk === null ? null : (
          <p>
            <strong>Wij ontvangen uw antwoord graag uiterlijk op {datumKort(bericht.antwoordUiterlijk)}.</strong>
          </p>
        )}
      </article>
    </main>
  )
}

function Briefregel({ regel }: { readonly regel: Regel }) {
  return (
    <tr>
      <th scope="row">{regel.wat}</th>
      <td>{leesbaar(regel.waarde)}</td>
    </tr>
  )
}

/** A line of a letter that calculates: amounts and days stand below each other, every text under its name. */
function Rekenregel({ regel: { wat, waarde, uitleg } }: { readonly regel: Regel }) {
  const isKort = centenUitDecimaal(waarde) !== null || leesDatum(waarde) !== null
  return (
    <tr>
      <th scope="row">
        {wat}
        {isKort ? null : <span className="blok">{leesbaar(waarde)}</span>}
        {uitleg === undefined ? null : <span className="hint blok">{uitleg}</span>}
      </th>
      <td className="bedrag">{isKort ? leesbaar(waarde) : ''}</td>
    </tr>
  )
}
