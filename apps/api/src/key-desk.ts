import type { INestApplicationContext } from '@nestjs/common';
import { keyPurposes, KeyRing, stateOf } from '@waymark/credentials';
import type { KeyPurpose } from '@waymark/credentials';
import { CtxFactory } from '@waymark/platform';

export interface KeyLine {
  readonly purpose: string;
  readonly kid: string;
  readonly alg: string;
  readonly state: string;
  /** ISO instant. */
  readonly since: string;
}

/** What the command `tools/keys.mjs` may ask for; each answer is the list as it is then. */
export interface KeyDesk {
  list(): Promise<KeyLine[]>;
  announce(purpose: string): Promise<KeyLine[]>;
  activate(kid: string): Promise<KeyLine[]>;
  retire(kid: string, reason: string): Promise<KeyLine[]>;
  compromise(kid: string, since: Date, reason: string): Promise<KeyLine[]>;
  close(): Promise<void>;
}

export function keyDesk(app: INestApplicationContext): KeyDesk {
  const ring = app.get(KeyRing);
  const ctx = () => app.get(CtxFactory).create();
  const list = async (): Promise<KeyLine[]> => {
    const keys = await ring.keys(ctx());
    return keys.map(({ purpose, kid, alg, events }) => ({ purpose, kid, alg, state: stateOf(events).toLowerCase(), since: events.at(-1)?.effectiveAt.toISOString() ?? '' }));
  };
  return {
    list,
    announce: (purpose) => ring.announce(ctx(), mustBePurpose(purpose)).then(list),
    activate: (kid) => ring.activate(ctx(), kid).then(list),
    retire: (kid, reason) => ring.retire(ctx(), kid, reason).then(list),
    compromise: (kid, effectiveAt, reason) => ring.compromise(ctx(), kid, { effectiveAt, reason }).then(list),
    close: () => app.close(),
  };
}

function mustBePurpose(text: string): KeyPurpose {
  const known = keyPurposes.find((purpose) => purpose === text);
  if (!known) throw new Error(`There is no purpose ${text}. There are: ${keyPurposes.join(', ')}.`);
  return known;
}
