import { veldUit } from '../deur/wacht.ts'

// What an other program puts in a text that is copied from it: ends of lines of its own, marks of order and direction.
const regeleinden = /\r\n|[\u000B\u000C\u0085\u2028\u2029]/g
const onzichtbaar = /[\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** Free text as it was meant: nobody sees such marks, so nobody can be asked to take them away. */
export const lopend = (tekst: string): string => tekst.replace(regeleinden, '\n').replace(onzichtbaar, '')

/** One field of a form as free text. */
export const lopendUit = (formulier: FormData, naam: string): string => lopend(veldUit(formulier, naam))
