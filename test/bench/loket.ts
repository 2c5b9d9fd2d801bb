import { type Datum, datum } from '../../src/gedeeld/datum.ts'
import { openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { partijVoor, verstuur } from '../steun/loket.ts'
import { type Proefopslag, log } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { getal, meet, ms } from './meten.ts'
import { metPortaal } from './portaal.ts'

/** The in-tray of a party with so many questions open, and as many for others: its queries, and its page. */
export async function meetLoket(meld: (regel: string) => void, proef: Proefopslag, aantal: number): Promise<void> {
  const inloggen = openInloggen({ url: proef.url, log })
  const wie = await partijVoor(proef, inloggen, 'vlam', '90000001')
  const eerste = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await verstuur(proef, eerste)
  const [eigen] = (await proef.opslag.loket.vragen(wie, { pagina: 1 })).rijen
  await vermenigvuldig(proef, eerste, aantal)
  const wat = `in-tray with ${getal(aantal)} open questions`
  const regel = async (naam: string, doe: () => Promise<unknown>) => {
    const { mediaan, p95 } = await meet(40, doe)
    meld(`| ${wat}${naam} | ${ms(mediaan)} (p95 ${ms(p95)}) |`)
  }
  const { loket } = proef.opslag
  const { rijen, totaal } = await loket.vragen(wie, { pagina: 1 })
  if (totaal <= aantal) throw new Error('The questions are not there')
  await regel(', query: counted', () => loket.telling(wie))
  await regel(', query: first page', () => loket.vragen(wie, { pagina: 1, vraag: 'saldo' }))
  await regel(', query: page 40', () => loket.vragen(wie, { pagina: 40 }))
  await regel(', query: search a kenmerk that is nowhere', () => loket.vragen(wie, { pagina: 1, zoek: 'bestaat-niet' }))
  await regel(', query: one question', () => loket.gekozen(wie, [rijen[0]?.berichtId ?? '']))
  const cookie = `kwijting_schuldeiser=${wie.token}`
  await metPortaal(
    proef,
    async ({ haal }) => {
      await regel(', the page over HTTP', () => haal('/schuldeiser'))
      await regel(', the list over HTTP', () => haal('/schuldeiser/vragen/saldo'))
      await regel(', one question over HTTP', () => haal(`/schuldeiser/vraag/${eigen?.berichtId}`))
    },
    cookie,
  )
  await inloggen.sluit()
}

/** Writes the questions of one dossier as many times, past the log: only the in-tray reads them. */
export async function vermenigvuldig(
  proef: Proefopslag,
  dossierId: string,
  aantal: number,
  eersteDag: Datum = datum('2026-02-24'),
): Promise<void> {
  await proef.sql(
    `WITH uit AS MATERIALIZED (SELECT set_config('session_replication_role', 'replica', true))
     INSERT INTO kwijting.bericht (organisatie_id, bericht_id, dossier_id, versie, plaats, inhoud, stand, verzonden_op, vraag_open)
     SELECT b.organisatie_id, gen_random_uuid(), gen_random_uuid(), b.versie, b.plaats,
       jsonb_set(b.inhoud, '{antwoordUiterlijk}', to_jsonb(to_char($3::date + n % 60, 'YYYY-MM-DD'))),
       'verzonden', b.verzonden_op, b.vraag_open
     FROM uit, kwijting.bericht b, generate_series(1, $2::int) AS n WHERE b.dossier_id = $1 AND b.vraag = 'saldo'`,
    [dossierId, aantal, eersteDag],
  )
  await proef.sql('VACUUM ANALYZE')
}
