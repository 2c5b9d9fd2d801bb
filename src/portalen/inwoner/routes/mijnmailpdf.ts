import type { LoaderFunctionArgs } from 'react-router'
import { alsPdf } from '../../onderdelen/pdf.ts'
import { mijnPlek } from '../mijn/plek.ts'

/** The example of a mail to one schuldeiser, as PDF. */
export async function loader({ params, ...aanvraag }: LoaderFunctionArgs) {
  const { plek, plaats } = mijnPlek(aanvraag)
  return alsPdf(await plaats.mail(plek, params['vorderingId'] ?? ''), 'voorbeeldmail')
}
