import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Inregel, Posttelling, Uitregel } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Label, Leeg, Melding, Tabel, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { berichtstandTekst } from '../../onderdelen/teksten/namen.ts'
import { antwoordsoorten, antwoordstandTekst, kanaalnamen, tafelredenTekst } from '../../onderdelen/teksten/post.ts'
import { team } from '../mag.ts'
import { useMag } from '../toegestaan.tsx'

/** The trays, with what each shows. */
const bakken = {
  tafel: 'Op tafel',
  mislukt: 'Mislukt',
  uit: 'Uit',
  in: 'In',
} as const
type Bak = keyof typeof bakken

const bakUit = (vraag: URLSearchParams): Bak => {
  const naam = vraag.get('bak')
  return naam === 'uit' || naam === 'in' || naam === 'mislukt' ? naam : 'tafel'
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const vraag = new URL(request.url).searchParams
  const bak = bakUit(vraag)
  const pagina = paginaUit(vraag)
  const { post } = werkplaats
  const leeg = { rijen: [], totaal: 0 }
  const uit =
    bak === 'uit' || bak === 'mislukt'
      ? await post.uit(organisatieId, { pagina, ...(bak === 'mislukt' ? { stand: 'mislukt' } : {}) })
      : leeg
  const binnen =
    bak === 'in' || bak === 'tafel'
      ? await post.in(organisatieId, { pagina, ...(bak === 'tafel' ? { stand: 'op-tafel' } : {}) })
      : leeg
  return { bak, pagina, uit, binnen, telling: await post.telling(organisatieId), gedaan: vraag.get('gedaan') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const id = (await request.formData()).get('berichtId')
  const gelukt = typeof id === 'string' && (await werkplaats.post.opnieuw(organisatieId, id, door))
  return verder(`/medewerker/berichten?bak=mislukt&gedaan=${gelukt ? 'opnieuw' : 'niets'}`)
}

/** The post that goes and comes, and what of it waits for a person. */
export default function Berichten({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { bak, pagina, uit, binnen, telling, gedaan } = loaderData
  const totaal = bak === 'uit' || bak === 'mislukt' ? uit.totaal : binnen.totaal
  return (
    <main className="pagina" id="inhoud">
      <title>Berichten - Kwijting</title>
      <Gedaan wat={gedaan} />
      <Heading level={1}>Berichten</Heading>
      <nav aria-label="Bakken" className="bakken">
        <ul>
          {Object.entries(bakken).map(([naam, titel]) => (
            <li key={naam}>
              <a aria-current={naam === bak ? 'page' : undefined} href={`?bak=${naam}`}>
                {titel} ({aantalIn(telling, naam)})
              </a>
            </li>
          ))}
          <li>
            <a href="/medewerker/lijsten">Lijsten</a>
          </li>
          <li>
            <a href="/medewerker/post">Afdrukken ({telling.tePosten})</a>
          </li>
        </ul>
      </nav>
      {bak === 'uit' || bak === 'mislukt' ? (
        <Uitbak leeg={bak === 'mislukt' ? 'Er is niets mislukt.' : 'Er is nog niets verstuurd.'} rijen={uit.rijen} />
      ) : (
        <Inbak
          leeg={
            bak === 'tafel'
              ? 'Er ligt niets. Antwoorden die nergens bij passen, komen hier.'
              : 'Er kwam nog geen antwoord binnen.'
          }
          rijen={binnen.rijen}
        />
      )}
      <Bladeren adres={new URLSearchParams({ bak })} pagina={pagina} totaal={totaal} />
    </main>
  )
}

function Gedaan({ wat }: { readonly wat: string | null }) {
  switch (wat) {
    case 'opnieuw':
      return <Melding soort="goed" titel="Dit bericht gaat opnieuw weg" />
    case 'geplaatst':
      return <Melding soort="goed" titel="Het antwoord is verwerkt" />
    case 'terzijde':
      return <Melding soort="goed" titel="Het antwoord is terzijde gelegd" />
    case 'niets':
      return (
        <Melding soort="let-op" titel="Er is niets veranderd">
          <p>Misschien was een collega u voor.</p>
        </Melding>
      )
    default:
      return null
  }
}

function aantalIn({ uit, in: binnen }: Posttelling, bak: string): number {
  const som = (geteld: Readonly<Record<string, number>>) => Object.values(geteld).reduce((tot, n) => tot + n, 0)
  if (bak === 'tafel') return binnen['op-tafel']
  if (bak === 'mislukt') return uit.mislukt
  return bak === 'uit' ? som(uit) : som(binnen)
}

function Uitbak({ rijen, leeg }: { readonly rijen: readonly Uitregel[]; readonly leeg: string }) {
  if (rijen.length === 0) return <Leeg>{leeg}</Leeg>
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Bericht',
          cel: (b) => (
            <a href={`/medewerker/dossier/${b.dossierId}/bericht/${b.berichtId}`}>{berichtsoorten[b.soort]}</a>
          ),
        },
        { kop: 'Aan', cel: (b) => b.aan },
        { kop: 'Over', cel: (b) => <a href={`/medewerker/dossier/${b.dossierId}`}>{b.inwoner}</a> },
        { kop: 'Langs', cel: (b) => (b.kanaal === null ? '–' : kanaalnamen[b.kanaal]) },
        { kop: 'Gemaakt', cel: (b) => momentTekst(b.gemaaktOp) },
        { kop: 'Stand', cel: (b) => <Stand regel={b} /> },
      ]}
      rijen={rijen}
      sleutel={(b) => b.berichtId}
      titel="Berichten die weggaan"
    />
  )
}

function Stand({
  regel: { stand, verzondenOp, beantwoordOp, fout, pogingen, berichtId, soort },
}: {
  readonly regel: Uitregel
}) {
  const mag = useMag()
  const op = beantwoordOp ?? verzondenOp
  return (
    <>
      {stand === 'mislukt' ? <Label soort="laat">{berichtstandTekst[stand]}</Label> : berichtstandTekst[stand]}
      {op === null ? null : <span className="hint blok">{momentTekst(op)}</span>}
      {fout === null || op !== null ? null : (
        <span className="hint blok">
          {fout} {pogingen > 0 ? `(${telwoord(pogingen, 'poging', 'pogingen')})` : ''}
        </span>
      )}
      {stand === 'mislukt' && mag('/medewerker/berichten', 'POST') ? (
        <form method="post">
          <input name="berichtId" type="hidden" value={berichtId} />
          <button className="linkknop" type="submit">
            Opnieuw versturen<span className="voorlezer">: {berichtsoorten[soort]}</span>
          </button>
        </form>
      ) : null}
    </>
  )
}

function Inbak({ rijen, leeg }: { readonly rijen: readonly Inregel[]; readonly leeg: string }) {
  if (rijen.length === 0) return <Leeg>{leeg}</Leeg>
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Antwoord',
          cel: (a) => <a href={`/medewerker/berichten/antwoord/${a.antwoordId}`}>{antwoordsoorten[a.soort]}</a>,
        },
        { kop: 'Van', cel: (a) => a.schuldeiser },
        {
          kop: 'Over',
          cel: (a) =>
            a.dossierId === null ? 'Nog niet bekend' : <a href={`/medewerker/dossier/${a.dossierId}`}>{a.inwoner}</a>,
        },
        { kop: 'Langs', cel: (a) => kanaalnamen[a.kanaal] },
        { kop: 'Binnen', cel: (a) => momentTekst(a.ontvangenOp) },
        {
          kop: 'Stand',
          cel: (a) => (
            <>
              {antwoordstandTekst[a.stand]}
              {a.reden === null ? null : <span className="hint blok">{tafelredenTekst(a.reden)}</span>}
            </>
          ),
        },
      ]}
      rijen={rijen}
      sleutel={(a) => a.antwoordId}
      titel="Antwoorden die binnenkwamen"
    />
  )
}
