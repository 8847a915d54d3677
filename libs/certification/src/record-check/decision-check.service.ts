import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { NOBODY } from '@waymark/kernel';
import { letOthersRun, RecordChecks, RecordFindingKind } from '@waymark/platform';
import type { CheckReport, Ctx, Found } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { unmetOf } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { lackingParts } from './decision-check.rules';
import type { DecidedRead } from './decision-check.rules';

const AT_ONCE = 100;

interface Row extends DecidedRead {
  readonly sourceId: string;
  readonly issuedAt: Date;
  /** From the register of a board: its decision was never here, and the trail says who took it over. */
  readonly isTakenOver: boolean;
}

// A stage that became the next by itself says from which application: its decisions are those.
const decided = `
  select c.id, c.number, c.source_id as "sourceId", c.holder_id as "holderId", c.board_id as "boardId", c.evidence_digest as "evidenceDigest", c.edition, c.issued_at as "issuedAt",
    (select json_build_object('applicantId', a.applicant_id, 'boardId', a.board_id) from certification.application a where a.id = c.source_id) as application,
    exists (select from audit.entry t where t.record_id = c.id and t.action = 'credential.taken-over') as "isTakenOver", origin.stage is not null as "isConverted",
    coalesce((select json_agg(json_build_object('outcome', d.outcome, 'decidedBy', d.decided_by, 'evaluationDigest', d.evaluation_digest) order by d.look) from certification.decision d
      where d.application_id = coalesce(origin.stage, c.source_id) and d.round = (select max(r.round) from certification.decision r where r.application_id = d.application_id)), '[]') as decisions
  from (select * from credentials.credential where id > $1 and not exists (select from identity.leaving l where l.person_id = holder_id and l.erased_at is not null)
    and not exists (select from credentials.erasure e where e.credential_id = credential.id) order by id limit ${AT_ONCE}) c
  left join lateral (
    with recursive step (id, depth) as (
      select c.source_id, 0
      union all select (e.after->>'from')::uuid, step.depth + 1 from step join audit.entry e on e.record_id = step.id and e.action = 'application.converted' where step.depth < 9
    )
    select id as stage from step where depth > 0 order by depth desc limit 1
  ) origin on true
  order by c.id`;

/** Holds every certificate against the decisions that gave it, and its requirements against the record, as of the day it was issued. */
@Injectable()
export class DecisionCheck implements OnModuleInit {
  constructor(
    private readonly checks: RecordChecks,
    private readonly applications: ApplicationService,
  ) {}

  onModuleInit(): void {
    this.checks.add({ what: 'decisions', read: (ctx, report) => this.read(ctx, report) });
  }

  private async read(ctx: Ctx, report: CheckReport): Promise<number> {
    let count = 0;
    for (let last: string | undefined = NOBODY; last !== undefined; ) {
      const rows: Row[] = await ctx.tx.query<Row[]>(decided, [last]);
      for (const row of rows) await report.found(await this.readOne(ctx, row));
      count += rows.length;
      last = rows.at(-1)?.id;
    }
    return count;
  }

  private async readOne(ctx: Ctx, row: Row): Promise<Found[]> {
    const named = { recordId: row.id, name: row.number };
    if (row.isTakenOver) return [];
    const lacking = lackingParts(row);
    if (lacking.length > 0) return [{ ...named, kind: RecordFindingKind.DECISION_MISSING, detail: lacking.join(', ') }];
    // A new name or day proves nothing anew.
    const unmet = row.edition === 1 ? await this.unmet(ctx, row) : [];
    await letOthersRun();
    return unmet.length === 0 ? [] : [{ ...named, kind: RecordFindingKind.REQUIREMENT_UNMET, detail: unmet.join(', ') }];
  }

  /** Computed anew from the record as it is known now: hours that were amended since count as amended. */
  private async unmet(ctx: Ctx, { sourceId, issuedAt }: Row): Promise<string[]> {
    const application = await ctx.tx.findOneByOrFail(Application, { id: sourceId });
    const { evaluation } = await this.applications.assess({ ...ctx, now: issuedAt }, application);
    return unmetOf(evaluation);
  }
}
