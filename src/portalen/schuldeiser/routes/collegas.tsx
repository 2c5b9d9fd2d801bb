import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { isSchuldeiserrol } from '../../../domein/verloop/index.ts'
import { alleenWie, schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { Codemelding, codeknop } from '../../onderdelen/deur/code.tsx'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { type Collegafout, Gebruikers, Uitnodigen, Uitnodigingen, Verslag, fouten } from '../loket/collegas.tsx'

const hier = '/schuldeiser/collegas?gedaan=ja'

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenWie(context, 'beheren')
  const { werkplaats, wie } = schuldeiserplek(context)
  const blad = await werkplaats.toegang.partij.blad(wie.id)
  if (blad === null) throw new Response(null, { status: 403 })
  return { blad, ik: wie.id, gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenWie(context, 'beheren')
  const { werkplaats, wie } = schuldeiserplek(context)
  const { partij } = werkplaats.toegang
  const formulier = await request.formData()
  const [naam, rol, id] = [veldUit(formulier, 'naam'), formulier.get('rol'), veldUit(formulier, 'id')]
  if (formulier.has(codeknop)) {
    const collega = veldUit(formulier, codeknop)
    const gevonden = (await partij.blad(wie.id))?.gebruikers.find((een) => een.id === collega)
    const code = await partij.nieuweCode(wie.id, collega)
    return code === null || gevonden === undefined ? terug('onbekend') : metCode(code, gevonden.naam)
  }
  switch (formulier.get('wat')) {
    case 'uitnodigen': {
      if (!isSchuldeiserrol(rol)) return terug('rol-ontbreekt', naam)
      const code = await partij.nodigUit(wie.id, { naam, rol })
      return code === null ? terug('naam-ontbreekt', naam) : metCode(code, naam.trim())
    }
    case 'rol':
    case 'weg': {
      const nieuw = formulier.get('wat') === 'weg' ? null : rol
      if (nieuw !== null && !isSchuldeiserrol(nieuw)) return terug('rol-ontbreekt')
      const uitkomst = await partij.wijzig(wie.id, id, nieuw)
      return uitkomst === 'gedaan' ? verder(id === wie.id ? '/schuldeiser' : hier) : terug(uitkomst)
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

const terug = (fout: Collegafout, naam = '') => data({ fout, naam, code: null }, { status: 422 })
const metCode = (code: string, naam: string) => data({ fout: null, naam: '', code: { code, naam } })

/** Who works here for the party: a beheerder invites colleagues, says what each may, and takes it away. */
export default function Collegas({
  loaderData: { blad, ik, gedaan },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { fout = null, code = null } = actionData ?? {}
  return (
    <main className="pagina" id="inhoud">
      <title>{`${fout === null ? '' : 'Fout: '}Collega’s - Kwijting`}</title>
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      {fout === null ? null : (
        <div id="collegafout">
          <Melding soort="let-op" titel={fouten[fout]} />
        </div>
      )}
      {code === null ? null : <Codemelding {...code} deur="schuldeiser" />}
      <Heading level={1}>Collega’s</Heading>
      <Paragraph>
        Een beheerder regelt wie hier mag werken. Een behandelaar beantwoordt vragen. Wie alleen leest, ziet alles en
        antwoordt niet.
      </Paragraph>
      <Gebruikers gebruikers={blad.gebruikers} ik={ik} />
      <Uitnodigingen uitnodigingen={blad.uitnodigingen} />
      <Uitnodigen fout={fout === 'naam-ontbreekt' || fout === 'rol-ontbreekt'} naam={actionData?.naam ?? ''} />
      <Verslag verslag={blad.verslag} />
    </main>
  )
}
