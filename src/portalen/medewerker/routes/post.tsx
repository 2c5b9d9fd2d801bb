import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Tepostenbrief } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Label, Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { team } from '../mag.ts'
import { AlsMag, useMag } from '../toegestaan.tsx'

const hier = '/medewerker/post'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const verstuurd = new URL(request.url).searchParams.get('verstuurd')
  return { berichten: await werkplaats.teVersturen(organisatieId), verstuurd }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const ids = (await request.formData()).getAll('berichtId')
  let aantal = 0
  for (const id of ids)
    if (typeof id === 'string' && (await werkplaats.meldVerstuurd(organisatieId, id, door))) aantal += 1
  return verder(`/medewerker/post?verstuurd=${aantal > 1 ? 'alle' : aantal === 1 ? 'ja' : 'nee'}`)
}

/** What no channel takes: a person prints it, posts it and says so here. */
export default function Post({ loaderData: { berichten, verstuurd } }: { readonly loaderData: Uit<typeof loader> }) {
  const mag = useMag()
  const klaar = berichten.filter(({ inArchief }) => inArchief)
  return (
    <main className="pagina" id="inhoud">
      <title>Post - Kwijting</title>
      {verstuurd === 'ja' ? <Melding soort="goed" titel="Vastgelegd: dit bericht is verstuurd" /> : null}
      {verstuurd === 'alle' ? <Melding soort="goed" titel="Vastgelegd: deze berichten zijn verstuurd" /> : null}
      {verstuurd === 'nee' ? (
        <Melding soort="let-op" titel="Er is niets veranderd">
          <p>Dit bericht stond niet meer klaar. Misschien heeft een collega het al verstuurd.</p>
        </Melding>
      ) : null}
      <p>
        <a href="/medewerker/berichten">Terug naar Berichten</a>
      </p>
      <Heading level={1}>Post</Heading>
      {berichten.length === 0 ? (
        <Leeg>Er ligt niets klaar. Berichten die niet vanzelf weg kunnen, komen hier om af te drukken.</Leeg>
      ) : (
        <>
          <Paragraph purpose="lead">
            {klaar.length === 0
              ? 'Er ligt nog niets klaar om af te drukken.'
              : `${telwoord(klaar.length, 'bericht ligt', 'berichten liggen')} klaar om af te drukken en te versturen.`}
          </Paragraph>
          {klaar.length === berichten.length ? null : (
            <Melding
              soort="let-op"
              titel={`Bij ${telwoord(berichten.length - klaar.length, 'bericht', 'berichten')} ontbreekt nog iets`}
            >
              <p>
                Vul aan wat ontbreekt. De brief ligt dan binnen een minuut klaar. Tot die tijd drukken wij hem niet af.
              </p>
            </Melding>
          )}
          {klaar.length === 0 ? null : (
            <AlsMag naar={hier} wijze="POST">
              <AllesTegelijk ids={klaar.slice(0, tegelijk).map(({ id }) => id)} meer={klaar.length > tegelijk} />
            </AlsMag>
          )}
          <Tabel
            kolommen={[
              {
                kop: 'Bericht',
                cel: (b) => (
                  <a href={`/medewerker/dossier/${b.dossierId}/bericht/${b.id}`}>{berichtsoorten[b.bericht.soort]}</a>
                ),
              },
              { kop: 'Aan', cel: (b) => b.bericht.aan.naam },
              { kop: 'Over', cel: (b) => b.bericht.regels.find((r) => r.wat === 'Naam')?.waarde ?? b.bericht.aan.naam },
              { kop: 'Gemaakt', cel: (b) => datumKort(b.bericht.datum) },
              { kop: 'Let op', cel: (b) => <Opmerking brief={b} /> },
              ...(mag(hier, 'POST')
                ? [
                    {
                      kop: 'Gedaan',
                      cel: (b: Tepostenbrief) => <Verstuurd id={b.id} wat={berichtsoorten[b.bericht.soort]} />,
                    },
                  ]
                : []),
            ]}
            rijen={berichten}
            sleutel={(b) => b.id}
            titel="Berichten om te versturen"
          />
        </>
      )}
    </main>
  )
}

/** What to know before a letter is posted, and where to put that right. */
function Opmerking({ brief: { opmerking, inArchief, bericht, dossierId } }: { readonly brief: Tepostenbrief }) {
  if (opmerking === null) return null
  if (inArchief) return <Label soort="laat">{opmerking}</Label>
  const waar =
    bericht.aan.soort === 'schuldeiser'
      ? `/medewerker/schuldeisers/${bericht.aan.id}/wijzigen`
      : `/medewerker/dossier/${dossierId}/stap/VulPersoonsgegevensAan`
  return (
    <>
      <Label soort="laat">{opmerking}</Label>{' '}
      <AlsMag naar={waar}>
        <a href={waar}>
          Vul aan<span className="voorlezer">: {bericht.aan.naam}</span>
        </a>
      </AlsMag>
    </>
  )
}

// As many as one document holds.
const tegelijk = 200

/** One document to print, and one button for when the letters are in the post: of the letters that it held, no others. */
function AllesTegelijk({ ids, meer }: { readonly ids: readonly string[]; readonly meer: boolean }) {
  const wat = telwoord(ids.length, 'brief', 'brieven')
  return (
    <form className="formulier" method="post">
      {ids.map((id) => (
        <input key={id} name="berichtId" type="hidden" value={id} />
      ))}
      <p className="knoppenrij">
        <Button formAction="/medewerker/post/brieven" formTarget="_blank" purpose="primary" type="submit">
          Druk {meer ? 'de eerste ' : ''}
          {wat} af (één PDF)
        </Button>
        <Button purpose="secondary" type="submit">
          {wat} verstuurd
        </Button>
      </p>
    </form>
  )
}

function Verstuurd({ id, wat }: { readonly id: string; readonly wat: string }) {
  return (
    <form method="post">
      <input name="berichtId" type="hidden" value={id} />
      <button className="linkknop" type="submit">
        Verstuurd<span className="voorlezer">: {wat}</span>
      </button>
    </form>
  )
}
