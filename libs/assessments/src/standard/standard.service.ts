import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, localDateAt, must } from '@waymark/kernel';
import { Organisation } from '@waymark/identity';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { countOf } from '../exam/blueprint.rules';
import type { Blueprint } from '../exam/blueprint.rules';
import { Standard } from './standard.entity';
import { checkCut, StandardMethod } from './standard.rules';

/** The exam for which a standard is set. */
export interface Standardised {
  readonly id: string;
  readonly providerId: string;
  readonly blueprint: Blueprint;
}

export type Finding = Pick<Standard, 'cutScore' | 'reason'> & Partial<Pick<Standard, 'studyId' | 'mean' | 'spread' | 'judges' | 'rounds'>>;

/** Cut scores, version by version. Attempts keep the one that they began with. */
@Injectable()
export class StandardService {
  async set(ctx: Ctx, exam: Standardised, finding: Finding): Promise<Standard> {
    const itemCount = countOf(exam.blueprint);
    checkCut(finding.cutScore, itemCount);
    must(finding.reason.trim() !== '', 'STANDARD_REASON_MISSING');
    const version = ((await ctx.tx.maximum(Standard, 'version', { examId: exam.id })) ?? 0) + 1;
    const provider = found(await ctx.tx.findOneBy(Organisation, { id: exam.providerId }));
    const { studyId = null, mean = null, spread = null, judges = null, rounds = null, cutScore, reason } = finding;
    const standard = Object.assign(new Standard(), {
      id: randomUUID(), examId: exam.id, version, method: studyId ? StandardMethod.ANGOFF : StandardMethod.DECLARED, blueprint: exam.blueprint, itemCount,
      studyId, mean, spread, judges, rounds, cutScore, reason, setOn: localDateAt(ctx.now, provider.timeZone), setBy: ctx.actor.id, createdAt: ctx.now,
    });
    await ctx.tx.insert(Standard, standard);
    record(ctx, 'standard.set', standard, { after: { examId: exam.id, version, method: standard.method, cutScore, itemCount }, reason });
    return standard;
  }

  async byId(ctx: Ctx, id: string): Promise<Standard> {
    return found(await ctx.tx.findOneBy(Standard, { id }));
  }

  ofExam(ctx: Ctx, examId: string): Promise<Standard[]> {
    return ctx.tx.find(Standard, { where: { examId }, order: { version: 'DESC' } });
  }
}
