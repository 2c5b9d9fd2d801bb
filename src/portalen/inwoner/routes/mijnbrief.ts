import type { LoaderFunctionArgs } from 'react-router'
import { alsPdf } from '../../onderdelen/pdf.ts'
import { mijnPlek } from '../mijn/plek.ts'

/** A letter that was sent to the inwoner, as PDF. */
export async function loader({ params, ...aanvraag }: LoaderFunctionArgs) {
  const { plek, plaats } = mijnPlek(aanvraag)
  return alsPdf(await plaats.brief(plek, params['berichtId'] ?? ''), 'brief')
}
