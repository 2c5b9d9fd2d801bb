import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { Planinhoud } from '../mijn/plan.tsx'
import { adresVan, isGedaan, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { Samen } from '../mijn/samen.tsx'
import { Tekenformulier } from '../mijn/tekenen.tsx'
import { overeenkomstteksten } from '../talen/mijnovereenkomst.ts'
import { type Posttekst, postteksten } from '../talen/mijnpost.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { plan, samen, versie, wie, naam, traject } = blad
  const teTekenen = traject.doen.some(({ soort }) => soort === 'plan-tekenen')
  const gedaan = isGedaan(aanvraag.request)
  const heeftOvereenkomst = blad.overeenkomst !== null
  return {
    plan,
    samen,
    versie,
    wie,
    naam,
    teTekenen,
    gedaan,
    naast,
    heeftOvereenkomst,
    opdrachtId: crypto.randomUUID(),
  }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const formulier = await aanvraag.request.formData()
  const opdrachtId = String(formulier.get('opdrachtId'))
  if (formulier.get('akkoord') !== 'ja') return data({ fout: 'vinkje' as const }, { status: 422 })
  const gezien = String(formulier.get('gezienVersie'))
  const gezienVersie = /^\d{1,9}$/.test(gezien) ? Number(gezien) : 0
  const uitkomst = await plaats.tekenPlan(plek, { opdrachtId, gezienVersie })
  if (uitkomst === null) throw new Response(null, { status: 404 })
  if (uitkomst === 'getekend') return verder(adresVan('/plan', naast, 'gedaan=ja'))
  return data({ fout: uitkomst }, { status: 409 })
}

const woordenVan = (t: Posttekst) => ({
  titel: t('tekenen'),
  uitleg: t('tekenen.uitleg'),
  akkoord: t('tekenen.akkoord'),
  knop: t('tekenen.knop'),
})

/** The plan van aanpak, whole; who it is of signs it here. */
export default function MijnPlan({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { plan, samen, versie, wie, naam, teTekenen, gedaan, naast, opdrachtId, heeftOvereenkomst } = loaderData
  const fout = actionData?.fout ?? null
  const t = postteksten(taal)
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="plan" taal={taal}>
      {fout === null ? null : <Melding soort="let-op" titel={t(`tekenen.${fout}`)} />}
      {gedaan && fout === null ? (
        <Melding soort="goed" titel={t('tekenen.gelukt')}>
          <p>{t('tekenen.daarna')}</p>
        </Melding>
      ) : null}
      {heeftOvereenkomst ? (
        <p>
          <a href={adresVan('/overeenkomst', naast)}>{overeenkomstteksten(taal)('naar')}</a>
        </p>
      ) : null}
      {plan === null ? (
        <p>{t('planLeeg')}</p>
      ) : (
        <>
          <p>{t('planUitleg')}</p>
          <Planinhoud plan={plan.inhoud} taal={taal} />
          {plan.ondertekend === null ? null : <p>{t('planGetekend', { dag: dagTekst(taal, plan.ondertekend) })}</p>}
          {teTekenen ? (
            wie === 'client' ? (
              <Tekenformulier verborgen={{ opdrachtId, gezienVersie: versie }} woorden={woordenVan(t)} />
            ) : (
              <p>{t('tekenen.alleen', { naam: naam ?? '' })}</p>
            )
          ) : null}
        </>
      )}
      <Samen samen={samen} taal={taal} />
    </Mijnpagina>
  )
}
