import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { CertifiedKeys } from './certified-keys.service';
import { DocumentAuthorities } from './document-authorities.service';
import { authorityEndsSoon, clockStep, daysLeft, endsSoon, rootEndsSoon } from './key-clock.rules';
import type { CertifiedPurpose, PublishedPurpose } from './key-purpose';
import { KeyRing } from './key-ring.service';
import { KeyState } from './key-state.rules';
import { Roots } from './roots.service';

export const ROTATE_JOB = 'credentials.rotate-keys';

const certified: readonly CertifiedPurpose[] = ['seal', 'stamp'];
const published: readonly PublishedPurpose[] = ['credential-eddsa', 'credential-rs256', 'credential-es256'];
const log = new Logger('keys');

/** Has one key follow another before it ends, day by day; and says it early where somebody has to help. */
@Injectable()
export class KeyClock implements OnModuleInit {
  constructor(
    private readonly ring: KeyRing,
    private readonly keys: CertifiedKeys,
    private readonly authorities: DocumentAuthorities,
    private readonly roots: Roots,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ROTATE_JOB, (ctx) => this.run(ctx));
    this.jobs.repeat(ROTATE_JOB, '43 2 * * *');
  }

  async run(ctx: Ctx): Promise<void> {
    for (const purpose of certified) await this.renew(ctx, purpose);
    for (const purpose of published) await this.follow(ctx, purpose);
    await this.warnOfRoot(ctx);
    await this.warnOfAuthority(ctx);
    await this.ring.sweep(ctx);
  }

  /** Everybody outside pins it, and its key lies where nobody is: three years are time to tell them of the next one. The days left, where that is said. */
  async warnOfRoot(ctx: Ctx): Promise<number | null> {
    const until = (await this.roots.current(ctx))?.certificate.validTo;
    if (until === undefined || !rootEndsSoon(new Date(until), ctx.now)) return null;
    const days = daysLeft(new Date(until), ctx.now);
    log.warn(`The certificate of the root ends in ${days} days. Bring its key: node tools/keys.mjs replace root --by ADMIN --authority FOLDER`);
    return days;
  }

  /** Nothing that it certifies holds longer than it does; only somebody with the key of the root can have it followed. The days left, where that is said. */
  async warnOfAuthority(ctx: Ctx): Promise<number | null> {
    const until = (await this.authorities.current(ctx))?.certificate.validTo;
    if (until === undefined || !authorityEndsSoon(new Date(until), ctx.now)) return null;
    const days = daysLeft(new Date(until), ctx.now);
    log.warn(`The certificate of the document authority ends in ${days} days. Bring the key of the root: node tools/keys.mjs replace documents --by ADMIN --authority FOLDER`);
    return days;
  }

  /** At start and each day. What ends soon is replaced where the key of the authority is here; elsewhere it is only said, and sealing goes on until the last day. */
  async renew(ctx: Ctx, purpose: CertifiedPurpose): Promise<void> {
    const until = await this.keys.heldUntil(ctx, purpose);
    if (!until || !endsSoon(until, ctx.now)) return;
    if (await this.isAuthorityHere(ctx)) return void (await this.keys.rotate(ctx, purpose));
    const days = daysLeft(until, ctx.now);
    const when = days < 0 ? 'has ended: no certificate can be sealed' : `ends in ${days} days`;
    log.warn(`The certificate of the ${purpose} ${when}. Bring the key of the document authority: node tools/keys.mjs rotate ${purpose} --authority FOLDER`);
  }

  private async isAuthorityHere(ctx: Ctx): Promise<boolean> {
    const current = await this.authorities.current(ctx);
    return current !== null && (await this.authorities.open(current)) !== null;
  }

  private async follow(ctx: Ctx, purpose: PublishedPurpose): Promise<void> {
    const since = async (state: KeyState) => (await this.ring.keys(ctx, { purpose, state })).at(-1);
    const [active, pending] = [await since(KeyState.ACTIVE), await since(KeyState.PENDING)];
    const at = (key: typeof active) => key?.events.at(-1)?.effectiveAt ?? null;
    const step = clockStep({ activeSince: at(active), pendingSince: at(pending), now: ctx.now });
    if (step === 'announce') await this.ring.announce(ctx, purpose);
    if (step === 'activate' && pending) await this.ring.activate(ctx, pending.kid);
  }
}
