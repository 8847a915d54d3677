import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { APP_CONFIG, inTransaction } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { algOfPurpose, isCertified } from './key-purpose';
import type { KeyPurpose, PublishedPurpose } from './key-purpose';
import { IssuerFolder } from './issuer-folder';
import { checkPublished, isPublished, KeyState, stateOf } from './key-state.rules';
import { enterKey, takeStep } from './key-steps';
import { vaultOf } from './device';
import type { KeyVault } from './key-vault';
import type { Signer } from './signer';
import { SigningKey } from './signing-key.entity';

// Two processes that need the first key of a purpose at once end with one.
const RING_LOCK = 7410250;

export interface Adopted {
  readonly purpose: KeyPurpose;
  readonly signer: Signer;
  readonly signsNow: boolean;
  /** In the same transaction. */
  readonly also: (ctx: Ctx, key: SigningKey) => Promise<unknown>;
}

interface Entered {
  readonly key: SigningKey;
  readonly retired?: SigningKey;
}

interface Lost {
  readonly effectiveAt: Date;
  readonly reason: string;
  readonly follows?: Signer;
  readonly also?: (ctx: Ctx) => Promise<unknown>;
}

/** The keys of this issuer by purpose: which one signs now, which ones a verifier is told about, and the steps of their lives. */
@Injectable()
export class KeyRing implements OnModuleInit {
  private readonly vault: KeyVault;

  constructor(
    private readonly folder: IssuerFolder,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.vault = vaultOf(config);
  }

  /** A device that is not there stops the start: certificates would be issued and never sealed. */
  onModuleInit(): Promise<void> {
    return this.vault.ready();
  }

  /** Signs for the purpose now. Where no key does, at first or after a compromise, the published one begins, or one is made. Never call it inside a transaction that others wait for. */
  async active(ctx: Ctx, purpose: PublishedPurpose): Promise<Signer> {
    const [current] = await this.keys(ctx, { purpose, state: KeyState.ACTIVE });
    return current ? this.vault.signer(current.kid) : this.makeFirst(ctx, purpose);
  }

  /** Oldest first, with their steps in order: of two that were made in one instant, the one that was entered first. */
  async keys(ctx: Ctx, where: { readonly purpose?: KeyPurpose; readonly state?: KeyState } = {}): Promise<SigningKey[]> {
    const purpose = where.purpose ? { purpose: where.purpose } : {};
    const keys = await ctx.tx.find(SigningKey, { where: purpose, relations: { events: true }, order: { events: { id: 'ASC' } } });
    return keys.filter(({ events }) => where.state === undefined || stateOf(events) === where.state);
  }

  /** What a verifier is told: coming, used and used before, without those in wrong hands. */
  async published(ctx: Ctx, purpose?: KeyPurpose): Promise<SigningKey[]> {
    return (await this.keys(ctx, purpose ? { purpose } : {})).filter(({ events }) => isPublished(events));
  }

  /** Draws the next key and publishes it, a day before it may be used. */
  async announce(ctx: Ctx, purpose: PublishedPurpose): Promise<SigningKey> {
    // What watches a log knows it by its key: a log whose key was lost goes on under another name, and no other log changes its key.
    must(purpose !== 'log', 'KEY_OF_LOG_STAYS');
    const signer = await this.draw(purpose);
    return inTransaction(ctx, (inner) => enterKey(inner, purpose, signer));
  }

  /** Puts a published key in the place of the one that signs now. Throws `KEY_STATE_UNFIT` or `KEY_TOO_FRESH`. */
  async activate(ctx: Ctx, kid: string): Promise<void> {
    const retired = await inTransaction(ctx, async (inner) => {
      const key = await this.locked(inner, kid);
      const [before] = await this.keys(inner, { purpose: key.purpose, state: KeyState.ACTIVE });
      // What stands in a certificate brings that along: nobody has to know the key before.
      checkPublished(key.events, inner.now, before !== undefined && !isCertified(key.purpose));
      await this.replace(inner, key, before);
      return before;
    });
    if (retired) await this.destroy(retired.kid);
  }

  /** Draws a key that has to be certified before it is entered. */
  draw(purpose: KeyPurpose): Promise<Signer> {
    return this.vault.create(purpose, algOfPurpose[purpose]);
  }

  /**
   * Enters keys that exist already, with what belongs to them, all or none; one that signs at once takes the place of the one before. A key that was entered
   * before stays as it is.
   */
  async adopt(ctx: Ctx, ...all: readonly Adopted[]): Promise<SigningKey[]> {
    const entered = await inTransaction(ctx, async (inner) => {
      await inner.tx.query('select pg_advisory_xact_lock($1)', [RING_LOCK]);
      const keys: Entered[] = [];
      for (const one of all) keys.push(await this.adoptOne(inner, one));
      return keys;
    });
    for (const { retired } of entered) if (retired) await this.destroy(retired.kid);
    return entered.map(({ key }) => key);
  }

  /** The private half of a key that is entered, wherever it is kept. */
  async signer(kid: string): Promise<Signer> {
    return (await this.folder.signer(kid)) ?? this.vault.signer(kid);
  }

  /** Signs no more; what it signed stays good. Its private half is destroyed. */
  async retire(ctx: Ctx, kid: string, reason: string): Promise<void> {
    await inTransaction(ctx, async (inner) => {
      const key = await this.locked(inner, kid);
      must(key.purpose !== 'log', 'KEY_OF_LOG_STAYS');
      await takeStep(inner, key, { state: KeyState.RETIRED, reason });
    });
    await this.destroy(kid);
  }

  /**
   * No verifier is told about it any more, and only what a witnessed log shows from before `effectiveAt` is still believed. Where a key `follows` at
   * once, both are one transaction, behind what `also` writes.
   */
  async compromise(ctx: Ctx, kid: string, { effectiveAt, reason, follows, also }: Lost): Promise<void> {
    await inTransaction(ctx, async (inner) => {
      await also?.(inner);
      const key = await this.locked(inner, kid);
      await takeStep(inner, key, { state: KeyState.COMPROMISED, reason, effectiveAt });
      if (follows) await takeStep(inner, await enterKey(inner, key.purpose, follows), { state: KeyState.ACTIVE, reason: null });
    });
    await this.destroy(kid);
  }

  /** A crash between the step and the end of a private key leaves a file behind: taken away here. The kids that were. */
  async sweep(ctx: Ctx): Promise<string[]> {
    const ended = (await this.keys(ctx)).filter(({ events }) => [KeyState.RETIRED, KeyState.COMPROMISED].includes(stateOf(events)));
    const kept = new Set([...(await this.vault.kids()), ...(await this.folder.kids())]);
    const left = ended.map(({ kid }) => kid).filter((kid) => kept.has(kid));
    for (const kid of left) await this.destroy(kid);
    return left;
  }

  private async makeFirst(ctx: Ctx, purpose: PublishedPurpose): Promise<Signer> {
    const kid = await inTransaction(ctx, async (inner) => {
      await inner.tx.query('select pg_advisory_xact_lock($1)', [RING_LOCK]);
      const [other] = await this.keys(inner, { purpose, state: KeyState.ACTIVE });
      if (other) return other.kid;
      const [pending] = await this.keys(inner, { purpose, state: KeyState.PENDING });
      const key = pending ?? (await enterKey(inner, purpose, await this.draw(purpose)));
      await takeStep(inner, key, { state: KeyState.ACTIVE, reason: null });
      return key.kid;
    });
    return this.vault.signer(kid);
  }

  private async locked(ctx: Ctx, kid: string): Promise<SigningKey> {
    await ctx.tx.query('select pg_advisory_xact_lock($1)', [RING_LOCK]);
    return found(await this.find(ctx, kid));
  }

  /** A key with its steps in order; null for one that is none of ours. */
  find(ctx: Ctx, kid: string): Promise<SigningKey | null> {
    return ctx.tx.findOne(SigningKey, { where: { kid }, relations: { events: true }, order: { events: { id: 'ASC' } } });
  }

  private async adoptOne(ctx: Ctx, { purpose, signer, signsNow, also }: Adopted): Promise<Entered> {
    const known = await this.find(ctx, signer.kid);
    if (known) return { key: known };
    const key = await enterKey(ctx, purpose, signer);
    await also(ctx, key);
    if (!signsNow) return { key };
    const [before] = await this.keys(ctx, { purpose, state: KeyState.ACTIVE });
    await this.replace(ctx, key, before);
    return { key, retired: before };
  }

  private async replace(ctx: Ctx, key: SigningKey, before: SigningKey | undefined): Promise<void> {
    await takeStep(ctx, key, { state: KeyState.ACTIVE, reason: null });
    if (before) await takeStep(ctx, before, { state: KeyState.RETIRED, reason: null });
  }

  private async destroy(kid: string): Promise<void> {
    await this.vault.destroy(kid);
    await this.folder.destroy(kid);
  }
}
