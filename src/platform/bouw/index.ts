export { type Bouwkeuze, bouwPortalen } from './portalen.ts'
