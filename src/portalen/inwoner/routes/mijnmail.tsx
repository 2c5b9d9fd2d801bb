import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { geldteksten } from '../talen/mijngeld.ts'
import { postteksten } from '../talen/mijnpost.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const mail = blad.mails.find(({ vorderingId }) => vorderingId === aanvraag.params['vorderingId'])
  if (mail === undefined) throw new Response(null, { status: 404 })
  return { mail, naast }
}

const alsTekst = (regels: readonly string[]): string => regels.join('\r\n\r\n')

/** A mail to one schuldeiser: to copy, to open in the own mail, or to print. Nobody but the inwoner sends it. */
export default function MijnMail({ loaderData: { mail, naast } }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const [t, tp] = [geldteksten(taal), postteksten(taal)]
  const { vorderingId, schuldeiser, onderwerp, regels, voorLink } = mail
  const link = `mailto:?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(alsTekst(voorLink))}`
  return (
    <Mijnpagina naast={naast} pagina="schuldeisers" taal={taal} titel={t('mail.titel', { naam: schuldeiser })}>
      <p>{t('mail.uitleg')}</p>
      <p>{t('mail.geenBsn')}</p>
      <p>
        <label className="utrecht-form-label" htmlFor="mail">
          {t('mail.tekst')}
        </label>
        <textarea
          className="utrecht-textarea utrecht-textarea--html-textarea"
          defaultValue={`${onderwerp}\n\n${regels.join('\n\n')}`}
          dir="ltr"
          id="mail"
          lang="nl"
          readOnly
          rows={16}
        />
      </p>
      <ul className="andere">
        <li>
          <a href={link}>{t('mail.open')}</a>
        </li>
        <li>
          <a href={`/inwoner/traject/schuldeisers/${vorderingId}/mail/pdf${naast}`} target="_blank">
            {t('mail.pdf')} <span className="hint">{tp('pdf')}</span>
          </a>
        </li>
        <li>
          <a href={`/inwoner/traject/schuldeisers${naast}`}>{t('mail.terug')}</a>
        </li>
      </ul>
    </Mijnpagina>
  )
}
