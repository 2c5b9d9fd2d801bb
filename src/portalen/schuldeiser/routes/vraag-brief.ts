import type { LoaderFunctionArgs } from 'react-router'
import { schuldeiserplek } from '../../onderdelen/context.ts'
import { alsPdf } from '../../onderdelen/pdf.ts'

/** A bericht to the party as a letter. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, wie } = schuldeiserplek(context)
  const bytes = await werkplaats.loket.brief(wie, params['id'] ?? '')
  return alsPdf(bytes === null ? null : { bytes }, 'brief')
}
