import type { LoaderFunctionArgs } from 'react-router'
import { alsPdf } from '../../onderdelen/pdf.ts'
import { mijnPlek } from '../mijn/plek.ts'

/** The schuldregelingsovereenkomst as it is signed, as PDF. */
export async function loader(aanvraag: LoaderFunctionArgs) {
  const { plek, plaats } = mijnPlek(aanvraag)
  return alsPdf(await plaats.overeenkomst(plek), 'overeenkomst')
}
