import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import type { FactKind, Scheme } from '../scheme';
import { InformationRequest } from './information-request.entity';
import { isAsked, LineKind } from './information-request.rules';
import type { AskedLine, Line } from './information-request.rules';

const selects = (node: unknown, kind: FactKind): boolean =>
  typeof node === 'object' && node !== null && (('of' in node && node.of === kind) || Object.values(node).some((child) => selects(child, kind)));

/** What an applicant may change: all of it until it is sent, and then only what the board asked about. */
@Injectable()
export class ReopenedService {
  /** The lines that are open now: none unless the board waits for the applicant. */
  async lines(ctx: Ctx, { id: applicationId, status }: Pick<Application, 'id' | 'status'>): Promise<AskedLine[]> {
    if (status !== ApplicationStatus.ASKED) return [];
    const [request] = await ctx.tx.find(InformationRequest, { where: { applicationId }, order: { askedAt: 'DESC' }, take: 1 });
    return request?.lines ?? [];
  }

  async checkField(ctx: Ctx, application: Application, id: string): Promise<void> {
    if (application.status === ApplicationStatus.OPEN) return;
    await this.check(ctx, application, (lines) => isAsked(lines, { kind: LineKind.FIELD, id }));
  }

  /** For what hangs on an application, such as papers: open where a requirement that was asked about looks at such facts. */
  async checkFacts(ctx: Ctx, application: Application, of: { scheme: Scheme; kind: FactKind }): Promise<void> {
    if (application.status === ApplicationStatus.OPEN) return;
    const looking = of.scheme.requirements.filter((requirement) => selects(requirement, of.kind)).map(({ id }) => id);
    await this.check(ctx, application, (lines) => lines.some(({ kind, id }) => kind === LineKind.REQUIREMENT && looking.includes(id)));
  }

  private async check(ctx: Ctx, application: Application, opens: (lines: readonly Line[]) => boolean): Promise<void> {
    must(opens(await this.lines(ctx, application)), 'APPLICATION_NOT_OPEN', { status: application.status });
  }
}
