import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Files, Leavers } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { OpenCases } from '../open-case/open-cases.service';

const papers = `
  select d.file_id as id from certification.document d join certification.application a on a.id = d.application_id where a.applicant_id = $1 and d.deleted_at is null
  union select l.file_id from certification.outside_learning l where l.holder_id = $1
  union select p.file_id from certification.audit_paper p join certification.renewal_audit r on r.id = p.audit_id where r.holder_id = $1 and p.removed_at is null
  union select n.file_id from certification.name_change n where n.holder_id = $1 and n.file_id is not null and n.paper_erased_at is null`;

const own = 'from certification.application a where a.id = application_id and a.applicant_id = $1';
const statements = [
  `update certification.document d set deleted_at = now(), status = case when d.status = 'WAITING' then 'REPLACED' else d.status end ${own} and deleted_at is null`,
  `update certification.statement set sealed = null, wrapped_key = null, erased_at = now() ${own} and erased_at is null`,
  'update certification.audit_paper p set removed_at = now() from certification.renewal_audit r where r.id = p.audit_id and r.holder_id = $1 and p.removed_at is null',
  `update certification.proposed_no set outcome = 'NOT_NEEDED', decided_at = now() where holder_id = $1 and kind = 'LEARNING' and outcome is null`,
  'update certification.outside_learning set withdrawn_at = now() where holder_id = $1 and withdrawn_at is null',
  'update certification.reminder_sharing set ended_at = now() where holder_id = $1 and ended_at is null',
  'update certification.evidence_pack set json = null, pdf = null where $1 in (person_id, asked_by)',
  `update certification.application set certificate_name = null, legal_name = null, chosen_name = null where applicant_id = $1 and status in ('OPEN', 'WITHDRAWN')`,
  `update certification.name_change set status = 'WITHDRAWN', decided_by = holder_id, decided_at = now(), paper_erased_at = case when file_id is not null then now() end where holder_id = $1 and status = 'ASKED'`,
  'select certification.erase($1)',
  'select certification.erase_names($1)',
];

/** What a board decided stays with the board; papers, words on lived experience, references and what was never sent go. */
@Injectable()
export class CertificationLeaver implements OnModuleInit {
  constructor(
    private readonly leavers: Leavers,
    private readonly files: Files,
    private readonly cases: OpenCases,
  ) {}

  onModuleInit(): void {
    this.leavers.add({ holds: (ctx, id, erasesCertificates) => this.cases.ofPerson(ctx, id, erasesCertificates), erase: (ctx, { id }) => this.erase(ctx, id), isNeeded: (ctx, id) => this.decided(ctx, id) });
  }

  private async erase(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await ctx.tx.query<{ id: string }[]>(papers, [personId])) await this.files.discard(ctx, id);
    for (const statement of statements) await ctx.tx.query(statement, [personId]);
  }

  private async decided(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ctx.tx.query<unknown[]>('select 1 from certification.decision where decided_by = $1 limit 1', [personId])).length > 0;
  }
}
