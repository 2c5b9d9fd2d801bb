import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { verwijzersOp } from '../../../domein/toegang/index.ts'
import { doorverwijsadres } from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Label, Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { instellingVan, instelopdracht } from '../organisatie/instelling.ts'
import { Instellingpagina } from '../organisatie/instellingpagina.tsx'
import { statusVan, verwerk } from '../stap/verwerk.ts'

const soort = 'StelVerwijzerIn'

// Nobody types a key: it is made when the form comes in.
const ingevuld = ({ naam }: { readonly naam: string }) => naam !== 'sleutel'

export async function loader(invoer: LoaderFunctionArgs) {
  const { origin } = new URL(invoer.request.url)
  const blad = await instellingVan(invoer, soort, async ({ werkplaats, organisatieId, sessie }) => {
    const alle = await werkplaats.verwijzers(organisatieId)
    const nu = verwijzersOp(alle, werkplaats.klok.vandaag()).map(({ id, naam, mag, vanaf }) => {
      return { id, naam, mag, vanaf, adres: origin + doorverwijsadres(sessie.organisatie.code, id) }
    })
    return { alle, nu }
  })
  return { ...blad, velden: blad.velden.filter(ingevuld) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { opdracht, velden } = instelopdracht(soort)
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const sleutel = werkplaats.nieuweSleutel()
  let geheim: string | null = null
  const uitkomst = await verwerk(velden.filter(ingevuld), await request.formData(), (ingediend) => {
    const invoer: Readonly<Record<string, unknown>> = Object(ingediend.invoer)
    geheim = invoer['mag'] === 'ja' ? sleutel.geheim : null
    const aangevuld = geheim === null ? invoer : { ...invoer, sleutel: sleutel.openbaar }
    return werkplaats.voerUit({ organisatieId, stroom, soort, door, ...ingediend, invoer: aangevuld })
  })
  // No redirect: the key is on this page, once.
  if (uitkomst.soort === 'gedaan') return data({ terug: null, geheim })
  return data({ terug: uitkomst.terug, geheim: null }, { status: statusVan(uitkomst.terug) })
}

/** Which parties may refer inwoners: now, what was set before, and the form to set it. */
export default function Doorverwijzers({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { nu, daarna } = loaderData
  const geheim = actionData?.geheim ?? null
  const gedaan = actionData?.terug === null && geheim === null
  return (
    <Instellingpagina
      geladen={{ loaderData: { ...loaderData, gedaan }, actionData: actionData?.terug ?? undefined }}
      geschiedenis="Wat uw organisatie heeft ingesteld"
      inleiding="Deze partijen mogen een inwoner aanmelden, bijvoorbeeld Geldfit. Dat kan alleen met toestemming van de inwoner."
      kolommen={[
        { kop: 'Naam', cel: (r) => r.naam },
        { kop: 'Mag doorverwijzen', cel: (r) => (r.mag === 'ja' ? 'Ja, nieuwe sleutel' : 'Niet meer') },
        { kop: 'Reden', cel: (r) => r.reden },
      ]}
      kop="Doorverwijzers"
      opgeslagen={daarna}
      venster="Doorverwijzers"
    >
      {geheim === null ? null : <Sleutel geheim={geheim} />}
      {nu.length === 0 ? (
        <Leeg>Nog niemand mag doorverwijzen.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Naam', cel: (v) => <span className="ruim">{v.naam}</span> },
            { kop: 'Mag doorverwijzen', cel: (v) => (v.mag === 'ja' ? 'Ja' : <Label soort="rust">Niet meer</Label>) },
            { kop: 'Vanaf', cel: (v) => <span className="heel">{datumKort(v.vanaf)}</span> },
            { kop: 'Adres', cel: (v) => (v.mag === 'ja' ? <code>{v.adres}</code> : null) },
          ]}
          rijen={nu}
          sleutel={(v) => v.id}
          titel="Wie mag doorverwijzen"
        />
      )}
    </Instellingpagina>
  )
}

function Sleutel({ geheim }: { readonly geheim: string }) {
  return (
    <Melding soort="goed" titel="De sleutel voor deze partij">
      <p>
        <code>{geheim}</code>
      </p>
      <p>
        U ziet deze sleutel één keer. Wij bewaren hem niet. Geef hem veilig door, samen met het adres hieronder. Een
        eerdere sleutel werkt niet meer vanaf de dag die u koos.
      </p>
    </Melding>
  )
}
