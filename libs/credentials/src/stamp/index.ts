export { mostApartMs, remoteStamper, type RemoteAuthority } from './remote-stamper';
export { firstStamper, ownStamper, type Stamper } from './stamper';
export { stampSigner, verifyStamp } from './verify-stamp';
