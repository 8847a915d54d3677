import type { INestApplicationContext } from '@nestjs/common';
import { holds, must, Role } from '@waymark/kernel';
import { affectedBy, IssuanceSwitch, KeyDrill, KeyRing, ReissueService, SealReconciler, StatusService } from '@waymark/credentials';
import type { AffectedCertificate, LossReport, Progress } from '@waymark/credentials';
import { ActorLoader, canonicalEmail, Person } from '@waymark/identity';
import { CtxFactory } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

/** Who asks: the mail address of a platform admin. */
interface By {
  readonly by: string;
}
export interface LossAsked extends By {
  readonly since: Date;
  readonly reason: string;
  readonly authority?: string;
}

/** The steps of the day on which a key was lost. */
export interface DrillDesk {
  compromise(kid: string, asked: LossAsked): Promise<LossReport>;
  /** Every certificate that the key ever signed. */
  affected(kid: string): Promise<AffectedCertificate[]>;
  stop(asked: By & { readonly reason: string }): Promise<void>;
  resume(asked: By & { readonly reason: string }): Promise<void>;
  /** Starts the run, or goes on with it, and works until it is done; `tell` hears of each batch. */
  reissue(kid: string, asked: By, tell: (progress: Progress) => void): Promise<Progress>;
}

/** In the name of a platform admin. Throws `KEY_NOT_ADMIN`. */
export async function adminCtx(app: INestApplicationContext, by: string): Promise<Ctx> {
  const contexts = app.get(CtxFactory);
  const person = await contexts.create().tx.findOneBy(Person, { email: canonicalEmail(by) });
  const actor = person && (await app.get(ActorLoader).load(person.id));
  must(actor !== null && holds(actor, Role.PLATFORM_ADMIN), 'KEY_NOT_ADMIN', { by });
  return contexts.create(actor);
}

export function drillDesk(app: INestApplicationContext): DrillDesk {
  const contexts = app.get(CtxFactory);
  const reissues = app.get(ReissueService);

  const as = ({ by }: By): Promise<Ctx> => adminCtx(app, by);

  async function reissue(kid: string, asked: By, tell: (progress: Progress) => void): Promise<Progress> {
    const ctx = await as(asked);
    const run = await reissues.start(ctx, kid);
    const progress = () => reissues.progress(ctx, run.id);
    tell(await progress());
    await reissues.goOn(ctx, async () => {
      // No worker may be running beside the command.
      await app.get(SealReconciler).finishAll(contexts.create());
      tell(await progress());
    });
    await app.get(StatusService).publish(contexts.create(), null);
    return progress();
  }

  return {
    compromise: async (kid, { since, reason, authority, ...asked }) => app.get(KeyDrill).compromise(await as(asked), kid, { since, reason, authorityFolder: authority }),
    affected: async (kid) => {
      const key = await app.get(KeyRing).find(contexts.create(), kid);
      must(key !== null, 'NOT_FOUND');
      return affectedBy(contexts.create(), key);
    },
    stop: async ({ reason, ...asked }) => app.get(IssuanceSwitch).stop(await as(asked), reason),
    resume: async ({ reason, ...asked }) => app.get(IssuanceSwitch).resume(await as(asked), reason),
    reissue,
  };
}
