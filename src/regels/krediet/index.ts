export { contanteWaarde, maandrente } from './contante-waarde.ts'
export { type Kredietweigering, toetsJaarrente } from './kredietvergoeding.ts'
