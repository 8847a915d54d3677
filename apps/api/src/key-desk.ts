import type { INestApplicationContext } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { CertifiedKeys, isAuthority, isCertified, keyPurposes, KeyRing, KeyState, RevocationService, RootReplacer, stateOf } from '@waymark/credentials';
import type { AuthorityPurpose, KeyPurpose } from '@waymark/credentials';
import { CtxFactory } from '@waymark/platform';
import { replaceAuthority } from './authority-desk';
import type { ReplaceAsked, Replaced } from './authority-desk';
import { drillDesk } from './drill-desk';
import type { DrillDesk } from './drill-desk';

export interface KeyLine {
  readonly purpose: string;
  readonly kid: string;
  readonly alg: string;
  readonly state: string;
  /** ISO instant. */
  readonly since: string;
}
export interface ListLine {
  readonly authority: string;
  readonly number: number;
  /** ISO instants. */
  readonly signedAt: string;
  readonly nextAt: string;
}

export interface Replacement extends Replaced {
  /** Null where nothing was done. */
  readonly keys: KeyLine[] | null;
}

/** What the command `tools/keys.mjs` may ask for; the answer to a step is the list of keys as it is then. `authority` is a folder that somebody brought. */
export interface KeyDesk extends DrillDesk {
  list(): Promise<KeyLine[]>;
  announce(purpose: string, authority?: string): Promise<KeyLine[]>;
  activate(kid: string): Promise<KeyLine[]>;
  rotate(purpose: string, authority?: string): Promise<KeyLine[]>;
  retire(kid: string, reason: string): Promise<KeyLine[]>;
  /** Another document authority, or another root and one under it; and the next keys of seal and time-stamp. */
  replace(what: string, asked: ReplaceAsked): Promise<Replacement>;
  /** Signs the lists of what was taken back where that is due. */
  crl(authority?: string): Promise<ListLine[]>;
  close(): Promise<void>;
}

export function keyDesk(app: INestApplicationContext): KeyDesk {
  const ring = app.get(KeyRing);
  const certified = app.get(CertifiedKeys);
  const revocations = app.get(RevocationService);
  const ctx = () => app.get(CtxFactory).create();

  async function list(): Promise<KeyLine[]> {
    // The first keys of a chain are entered when they are first needed, and here.
    await app.get(RootReplacer).enterFirst(ctx());
    const keys = await ring.keys(ctx());
    return keys.map(({ purpose, kid, alg, events }) => ({ purpose, kid, alg, state: stateOf(events).toLowerCase(), since: events.at(-1)?.effectiveAt.toISOString() ?? '' }));
  }

  async function announce(text: string, authorityFolder?: string): Promise<KeyLine[]> {
    const purpose = mustBePurpose(text);
    await (isCertified(purpose) ? certified.announce(ctx(), purpose, { authorityFolder }) : ring.announce(ctx(), purpose));
    return list();
  }

  /** What verifiers have to be told about first takes two turns, a day apart. */
  async function rotate(text: string, authorityFolder?: string): Promise<KeyLine[]> {
    const purpose = mustBePurpose(text);
    const [pending] = await ring.keys(ctx(), { purpose, state: KeyState.PENDING });
    if (pending) await ring.activate(ctx(), pending.kid);
    else if (isCertified(purpose)) await certified.rotate(ctx(), purpose, { authorityFolder });
    else await ring.announce(ctx(), purpose);
    return list();
  }

  async function crl(authorityFolder?: string): Promise<ListLine[]> {
    const lists = await revocations.all(ctx(), authorityFolder);
    must(lists.every(({ list: made }) => made !== null), 'KEY_AUTHORITY_ABSENT');
    return lists.flatMap(({ name, list: made }) => (made ? [{ authority: name, number: made.number, signedAt: made.signedAt.toISOString(), nextAt: made.nextAt.toISOString() }] : []));
  }

  return {
    ...{ list, announce, rotate, crl, ...drillDesk(app) },
    replace: async (what, asked) => ({ ...(await replaceAuthority(app, what, asked)), keys: asked.isDry ? null : await list() }),
    activate: (kid) => ring.activate(ctx(), kid).then(list),
    retire: (kid, reason) => ring.retire(ctx(), kid, reason).then(list),
    close: () => app.close(),
  };
}

type RotatedPurpose = Exclude<KeyPurpose, AuthorityPurpose>;

function mustBePurpose(text: string): RotatedPurpose {
  const rotated = keyPurposes.filter((purpose) => !isAuthority(purpose));
  const known = rotated.find((purpose) => purpose === text);
  if (!known) throw new Error(`There is no purpose ${text} here. There are: ${rotated.join(', ')}. The authorities: node tools/keys.mjs replace documents, or replace root.`);
  return known;
}
