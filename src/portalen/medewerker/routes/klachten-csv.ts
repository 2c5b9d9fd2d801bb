import type { LoaderFunctionArgs } from 'react-router'
import { klachtenCsv } from '../register/csv.ts'
import { registerCsv } from '../register/pagina.tsx'

/** The klachten that were asked for, to open in a spreadsheet. */
export const loader = (aanvraag: LoaderFunctionArgs) =>
  registerCsv(aanvraag, ({ klachten }) => klachten, { naam: 'klachten', csv: klachtenCsv })
