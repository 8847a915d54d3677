import { hash, verify } from '@node-rs/argon2';

// Argon2id with OWASP's minimum: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A hash of nothing anybody typed: an unknown address costs the same time as a known one.
const nobody = hash('no account has this password', cost);

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export async function passwordMatches(stored: string | null, typed: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), typed);
  return stored !== null && matches;
}
