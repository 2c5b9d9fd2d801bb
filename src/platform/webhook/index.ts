export {
  type Distrust,
  type Keypair,
  checkMessage,
  isOpenKey,
  makeKeypair,
  signMessage,
  toleranceSeconds,
} from './webhook.ts'
