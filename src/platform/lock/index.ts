export { type Lock, type Lockmode, lock, tryLock } from './lock.ts'
