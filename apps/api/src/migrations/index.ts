import { CreatePlatform1763900000000 } from './1763900000000-create-platform';
import { CreateIdentity1763900100000 } from './1763900100000-create-identity';

/** In this order, forwards only; each can be undone. */
export const migrations = [CreatePlatform1763900000000, CreateIdentity1763900100000];
