export { contanteWaarde, maandrente } from './contante-waarde.ts'
export { type Aflosschema, type Aflosrij, type Aflosvraag, type Aflosweigering, aflosschema } from './aflosschema.ts'
export { gelijkeTermijn } from './maandrente.ts'
export { type Kredietweigering, toetsJaarrente } from './kredietvergoeding.ts'
