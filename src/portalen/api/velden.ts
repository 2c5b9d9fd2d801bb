import * as z from 'zod'

/** The fields of answers, as the document describes them. */

export const bedrag = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .meta({ description: 'Euro, met twee decimalen.', examples: ['1234.56'] })

export const percentage = z.string().regex(/^\d+\.\d{2}$/)

export const dag = z.iso.date()
