export { mostApartMs, remoteStamper, type RemoteAuthority } from './remote-stamper';
export { firstStamper, ownStamper, type Stamper } from './stamper';
export { verifyStamp } from './verify-stamp';
