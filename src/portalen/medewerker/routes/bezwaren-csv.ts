import type { LoaderFunctionArgs } from 'react-router'
import { bezwarenCsv } from '../register/csv.ts'
import { registerCsv } from '../register/pagina.tsx'

/** The bezwaren that were asked for, to open in a spreadsheet. */
export const loader = (aanvraag: LoaderFunctionArgs) =>
  registerCsv(aanvraag, ({ bezwaren }) => bezwaren, { naam: 'bezwaren', csv: bezwarenCsv })
