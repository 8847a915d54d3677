import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { CertifiedKeys, DocumentAuthorities, Roots } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

export interface ReplacementPlan {
  readonly from: string;
  /** ISO instant. */
  readonly heldUntil: string;
  /** What gets a certificate of the next one. */
  readonly purposes: readonly string[];
  /** The lists that are signed, under the name of the old one and of the root above. */
  readonly lists: readonly string[];
}

/** Another document authority in the place of the one that certifies now, and the next keys of seal and time-stamp under it. */
@Injectable()
export class AuthorityReplacer {
  constructor(
    private readonly roots: Roots,
    private readonly authorities: DocumentAuthorities,
    private readonly certified: CertifiedKeys,
    private readonly revocations: RevocationService,
  ) {}

  /** What `replace` would do; nothing is made. Throws `KEY_ROOT_ABSENT`, or `KEY_NOT_FOLLOWED` after the last one was lost: that drill goes on first. */
  async plan(ctx: Ctx, folder?: string): Promise<ReplacementPlan> {
    const root = await this.roots.current(ctx);
    must(root !== null, 'KEY_NOT_FOLLOWED', { purpose: 'root' });
    await this.roots.mustOpen(root, folder);
    const current = await this.authorities.current(ctx);
    must(current !== null, 'KEY_NOT_FOLLOWED', { purpose: 'documents' });
    const { kid, certificate, listName } = current;
    return { from: kid, heldUntil: new Date(certificate.validTo).toISOString(), purposes: await this.certified.held(ctx), lists: [listName, root.listName] };
  }

  /** The old one certifies nothing more and still signs its list; all that it certified stays good. The kid of the new one. */
  async replace(ctx: Ctx, folder?: string): Promise<string> {
    // The keys of the first chain have to be known before others take their place.
    await this.certified.held(ctx);
    await this.authorities.replace(ctx, folder);
    return this.goOn(ctx, folder);
  }

  /** What is left after a process that died, or after the old one was lost: each step is taken once. */
  async goOn(ctx: Ctx, folder?: string): Promise<string> {
    const current = (await this.authorities.current(ctx)) ?? (await this.authorities.replace(ctx, folder));
    await this.certified.follow(ctx, current, folder);
    await this.revocations.all(ctx, folder);
    return current.kid;
  }
}
