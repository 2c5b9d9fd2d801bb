export { type Themas, openThemas } from './thema.ts'
