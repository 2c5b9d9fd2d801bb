import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Mijnovereenkomst } from '../../../domein/verloop/index.ts'
import { leesbaar } from '../../../gedeeld/leesbaar.ts'
import { verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, isGedaan, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { Tekenformulier } from '../mijn/tekenen.tsx'
import { type Overeenkomsttekst, overeenkomstteksten } from '../talen/mijnovereenkomst.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { plek, plaats } = mijnPlek(aanvraag)
  const { overeenkomst, wie } = blad
  const open = overeenkomst?.gesloten === null ? (overeenkomst.aanbod?.tekenaars ?? []) : []
  const nog = open.filter(({ getekend }) => getekend === null)
  const sha256 = nog.some((t) => t.wie === wie) ? ((await plaats.overeenkomst(plek))?.sha256 ?? null) : null
  const gedaan = isGedaan(aanvraag.request)
  return { overeenkomst, wie, nog, naast, gedaan, sha256, opdrachtId: crypto.randomUUID() }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const formulier = await aanvraag.request.formData()
  if (formulier.get('akkoord') !== 'ja') return data({ fout: 'vinkje' as const }, { status: 422 })
  const [opdrachtId, sha256] = [String(formulier.get('opdrachtId')), String(formulier.get('sha256'))]
  const uitkomst = await plaats.tekenOvereenkomst(plek, { opdrachtId, sha256 })
  if (uitkomst === null) throw new Response(null, { status: 404 })
  if (uitkomst === 'getekend') return verder(adresVan('/overeenkomst', naast, 'gedaan=ja'))
  return data({ fout: uitkomst }, { status: 409 })
}

/** The schuldregelingsovereenkomst: what it means, its whole text, and who signs it here. */
export default function MijnOvereenkomst({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { overeenkomst, wie, nog, naast, gedaan, sha256, opdrachtId } = loaderData
  const fout = actionData?.fout ?? null
  const t = overeenkomstteksten(taal)
  const aanbod = overeenkomst?.aanbod ?? null
  const namen = nog.map(({ naam }) => naam).join(', ')
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="plan" taal={taal} titel={t('titel')}>
      {fout === null ? null : <Melding soort="let-op" titel={t(`fout.${fout}`)} />}
      {gedaan && fout === null ? (
        <Melding soort="goed" titel={t('gelukt')}>
          <p>{namen === '' ? t('gelukt.klaar') : t('gelukt.wacht', { naam: namen })}</p>
        </Melding>
      ) : null}
      {overeenkomst === null ? <p>{t('leeg')}</p> : null}
      {overeenkomst === null || overeenkomst.gesloten === null ? null : (
        <>
          <p>{t('gesloten', { dag: dagTekst(taal, overeenkomst.gesloten) })}</p>
          <p>
            <a href={adresVan('/schuldeisers', naast)}>{t('schuldeisers')}</a>
          </p>
        </>
      )}
      {aanbod === null ? null : (
        <Inhoud
          // Who signed on paper is not said to have to sign yet.
          aanbod={{ ...aanbod, tekenaars: aanbod.tekenaars.filter((x) => x.getekend !== null || nog.includes(x)) }}
          naast={naast}
          t={t}
          taal={taal}
        />
      )}
      {namen === '' || wie !== 'gemachtigde' ? null : <p>{t('alleen', { namen })}</p>}
      {sha256 === null ? null : (
        <Tekenformulier
          verborgen={{ opdrachtId, sha256 }}
          woorden={{
            titel: t('tekenen'),
            uitleg: t('tekenen.uitleg'),
            akkoord: t('tekenen.akkoord'),
            knop: t('tekenen.knop'),
          }}
        />
      )}
    </Mijnpagina>
  )
}

function Inhoud({
  aanbod: { artikelen, tekenaars, datum, looptijdMaanden },
  naast,
  taal,
  t,
}: {
  readonly aanbod: NonNullable<Mijnovereenkomst['aanbod']>
  readonly naast: string
  readonly taal: Taal
  readonly t: Overeenkomsttekst
}) {
  return (
    <>
      <p>{t('wat')}</p>
      <h2>{t('kort')}</h2>
      <ul>
        <li>{t('kort.duur', { maanden: looptijdMaanden })}</li>
        {(['sparen', 'schulden', 'vertellen', 'wij', 'stoppen'] as const).map((punt) => (
          <li key={punt}>{t(`kort.${punt}`)}</li>
        ))}
      </ul>
      <h2>{t('tekst')}</h2>
      <p>{t('tekst.uitleg')}</p>
      <article className="plan" dir="ltr" lang="nl">
        {artikelen.map(({ kop, tekst }, i) => (
          <section key={kop}>
            <h3>
              {i + 1}. {kop}
            </h3>
            <p className="getypt">{leesbaar(tekst)}</p>
          </section>
        ))}
      </article>
      <p>
        <a href={adresVan('/overeenkomst/pdf', naast)}>{t('pdf')}</a>
      </p>
      <h2>{t('wie')}</h2>
      <ul>
        <li>{t('wie.ons', { dag: dagTekst(taal, datum) })}</li>
        {tekenaars.map(({ wie, naam, getekend }) => (
          <li key={wie}>
            {getekend === null ? t('wie.nee', { naam }) : t('wie.ja', { naam, dag: dagTekst(taal, getekend) })}
          </li>
        ))}
      </ul>
    </>
  )
}
