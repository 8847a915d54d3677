import { Injectable } from '@nestjs/common';
import { Credential, DisciplineService } from '@waymark/credentials';
import { LeavingObstacle } from '@waymark/platform';
import type { Ctx, Hold } from '@waymark/platform';

interface Whose {
  readonly application: string;
  readonly complaint: string;
  readonly audit: string;
}

const { APPLICATION, COMPLAINT, AUDIT, STANDING_CHANGE, NAME, DISCIPLINE } = LeavingObstacle;

/** What is open, by what it is about; an aggregate without a group is one row: `having` makes it none. */
const common = ({ application, complaint, audit }: Whose): string => `
  select '${APPLICATION}' as obstacle, min(a.due_on)::text as until from certification.application a where ${application} having count(*) > 0
  union all select '${COMPLAINT}', max(p.decide_by)::text from certification.complaint p where p.status <> 'CLOSED' and ${complaint} having count(*) > 0
  union all select '${AUDIT}', max(r.due_on)::text from certification.renewal_audit r where r.decided_at is null and ${audit} having count(*) > 0`;

const inReview = "a.status in ('SENT', 'ASKED', 'SECOND_LOOK', 'APPEALED')";
const ofPerson = common({ application: `a.applicant_id = $1 and ${inReview}`, complaint: 'p.subject_id = $1', audit: 'r.holder_id = $1' });

const these = 'from credentials.credential c where c.id = any($1::uuid[])';
// A renewal counts from its first day: nobody works on what nothing can come of. A complaint is about a person: all that its board gave them waits for it.
const ofCertificates = `${common({
  application: `a.renews_id = any($1::uuid[]) and (a.status = 'OPEN' or ${inReview})`,
  complaint: `exists (select ${these} and c.holder_id = p.subject_id and c.board_id = p.board_id)`,
  audit: `exists (select ${these} and c.source_id = r.application_id)`,
})}
  union all select '${APPLICATION}', null from certification.stage_extension x where x.status = 'ASKED' and exists (select ${these} and c.source_id = x.application_id) having count(*) > 0
  union all select '${STANDING_CHANGE}', null from certification.standing_change s where s.outcome is null and s.credential_id = any($1::uuid[]) having count(*) > 0
  union all select '${NAME}', null from certification.name_change n join certification.name_change_certificate m on m.name_change_id = n.id where n.status = 'ASKED' and m.credential_id = any($1::uuid[]) having count(*) > 0`;

const ownOfCertificates: readonly LeavingObstacle[] = [STANDING_CHANGE, DISCIPLINE];

/** What a board has open about somebody, or about certificates of theirs: it must come to its end before any of that is erased. */
@Injectable()
export class OpenCases {
  constructor(private readonly discipline: DisciplineService) {}

  /** `erasesCertificates`: with all that they hold. Names and drafts go with the person, and hold nobody. */
  async ofPerson(ctx: Ctx, personId: string, erasesCertificates = false): Promise<Hold[]> {
    const own = await ctx.tx.query<Hold[]>(ofPerson, [personId]);
    const held = erasesCertificates ? await ctx.tx.findBy(Credential, { holderId: personId }) : [];
    if (held.length === 0) return own;
    return [...own, ...(await this.ofCertificates(ctx, held)).filter(({ obstacle }) => ownOfCertificates.includes(obstacle))];
  }

  /** One row for each kind. */
  async ofCertificates(ctx: Ctx, credentials: readonly Credential[]): Promise<Hold[]> {
    const open = await ctx.tx.query<Hold[]>(ofCertificates, [credentials.map(({ id }) => id)]);
    const shown = await this.discipline.shown(ctx, credentials);
    const all = shown ? [...open, { obstacle: DISCIPLINE, until: shown.until }] : open;
    return all.filter(({ obstacle }, index) => all.findIndex((each) => each.obstacle === obstacle) === index);
  }
}
