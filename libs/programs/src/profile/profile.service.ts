import { Injectable } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { programsOf } from '../roster/roster.policy';
import type { StateProfileInput } from './profile.input';
import { ProfileStatement, ProgramProfile } from './profile.entity';
import { checkSaid, slugOf } from './profile.rules';

/** What the staff of a program says for its page. */
@Injectable()
export class ProfileService {
  /** The newest statement; nothing before the first. */
  async of(ctx: Ctx, organisationId: string): Promise<(ProfileStatement & { slug: string }) | null> {
    const place = { organisationId: this.program(ctx, organisationId) };
    const profile = await ctx.tx.findOneBy(ProgramProfile, place);
    const newest = await ctx.tx.findOne(ProfileStatement, { where: place, order: { id: 'DESC' } });
    return profile && newest ? { ...newest, slug: profile.slug } : null;
  }

  async state(ctx: Ctx, { organisationId, isPublic, ...typed }: StateProfileInput) {
    const place = { organisationId: this.program(ctx, organisationId) };
    const { phone = null, about, policy, supervisorRole, languages, openHours, usualWait, offerMonths = null } = typed;
    const texts = { about: { ...about }, policy: { ...policy }, supervisorRole: { ...supervisorRole }, languages: { ...languages }, openHours: { ...openHours }, usualWait: { ...usualWait } };
    const said = checkSaid({ phone, ...texts, offerMonths }, isPublic);
    await this.claimSlug(ctx, place.organisationId);
    await ctx.tx.insert(ProfileStatement, { ...place, ...said, isPublic, statedAt: ctx.now, statedBy: found(ctx.actor.id) });
    record(ctx, 'profile.stated', { id: organisationId }, { after: { isPublic, offerMonths: said.offerMonths } });
    return this.of(ctx, organisationId);
  }

  /** Two programs of one name have two addresses. */
  private async claimSlug(ctx: Ctx, organisationId: string): Promise<void> {
    const { name } = await ctx.tx.findOneByOrFail(Organisation, { id: organisationId });
    const slug = slugOf(name);
    for (const candidate of [slug, `${slug}-${organisationId.slice(0, 8)}`]) await ctx.tx.createQueryBuilder().insert().into(ProgramProfile).values({ organisationId, slug: candidate }).orIgnore().execute();
  }

  /** A program of somebody else is as good as none. */
  private program(ctx: Ctx, organisationId: string): string {
    return found(programsOf(ctx.actor).find((id) => id === organisationId) ?? null);
  }
}
