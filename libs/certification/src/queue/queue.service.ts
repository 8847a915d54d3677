import { Injectable } from '@nestjs/common';
import { found, isLocalDate, must, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import { cursorOf, isUuid, readCursor } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { ConflictService, none as noneOf, untied } from '../decision/conflict.service';
import type { ApplicationQueueArgs } from './queue.input';
import { QueueTab, statusOfTab } from './queue.rules';

interface Place {
  readonly id: string;
  readonly dueOn: string;
}

const none = (from: string) => noneOf(`certification.${from}`);

/** Whether the viewer sees the case, as `SightService` decides for one. */
export const isUntied = (viewer: string, tied: string, boards: readonly [string, string]) => `${none(`recusal where application_id = application.id and reviewer_id = ${viewer}`)}
      and ${untied(['application.applicant_id', 'application.board_id'], tied, boards)}`;

// Whoever took part already is of no use to the next step. An appeal whose "no" is proposed waits among the second looks.
const tookNoPart: Partial<Record<QueueTab, string>> = {
  [QueueTab.SECOND_LOOK]: `and ${none('decision where application_id = application.id and round = application.round and decided_by = $3')}`,
  [QueueTab.APPEALS]: `and ${none('decision where application_id = application.id and decided_by = $3')}
      and ${none('information_request where application_id = application.id and asked_by = $3')}
      and ${none('appeal join certification.appeal_decision on appeal_id = appeal.id where application_id = application.id and decided_by = $3')}
      and ${none('appeal join certification.proposed_no no on no.case_id = appeal.application_id where appeal.application_id = application.id and appeal.round = application.round and (no.outcome is null or (no.record_id <> appeal.id and $3 in (no.proposed_by, no.decided_by)))')}`,
};

const [FIRST, LAST] = [['-infinity', NOBODY], ['infinity', NOBODY.replaceAll('0', 'f')]] as const;

/** Each branch is an index scan that stops at the page: as cheap behind 100,000 cases as behind ten, however many others hold. */
function pageOf({ tab, isEverybodys }: ApplicationQueueArgs): string {
  const [compare, direction] = tab === QueueTab.NOT_APPROVED ? ['<', 'desc'] : ['>', 'asc'];
  const order = `due_on ${direction}, id ${direction}`;
  const branch = (held: string) => `
    (select id, due_on from certification.application where board_id = board.id and status = $2 ${held} and (due_on, id) ${compare} ($5::date, $6::uuid)
      and ${isUntied('$3', '$4', ['$8', '$9'])} ${isEverybodys ? '' : (tookNoPart[tab] ?? '')} order by ${order} limit $7)`;
  const branches = isEverybodys || tab === QueueTab.NOT_APPROVED ? branch('') : `${branch('and assignee_id = $3')} union all ${branch('and assignee_id is null')}`;
  return `select place.id, place.due_on::text as "dueOn" from unnest($1::uuid[]) board (id) cross join lateral (${branches}) place order by ${order.replaceAll(/due_on|id/g, 'place.$&')} limit $7`;
}

function startOf(tab: QueueTab, after: string | null | undefined): readonly [string, string] {
  if (!after) return tab === QueueTab.NOT_APPROVED ? LAST : FIRST;
  const [dueOn, id] = readCursor(after);
  must(isLocalDate(String(dueOn)) && isUuid(id), 'CURSOR_INVALID');
  return [String(dueOn), id];
}

/** What waits for a reviewer: their own cases and free ones, what is due first on top. Nothing of people they must look away from. */
@Injectable()
export class QueueService {
  constructor(private readonly conflicts: ConflictService) {}

  async list(ctx: Ctx, args: ApplicationQueueArgs, page: PageArgs): Promise<Connection<Application>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const [dueOn, id] = startOf(args.tab, page.after);
    const places = await ctx.tx.query<Place[]>(pageOf(args), [boards, statusOfTab[args.tab], found(ctx.actor.id), tied.everywhere, dueOn, id, page.first + 1, tied.members, tied.boards]);
    const shown = places.slice(0, page.first);
    const last = shown.at(-1);
    return { nodes: await this.inOrder(ctx, shown), pageInfo: { hasNextPage: places.length > page.first, endCursor: last ? cursorOf(last.dueOn, last.id) : null } };
  }

  private async inOrder(ctx: Ctx, places: readonly Place[]): Promise<Application[]> {
    if (places.length === 0) return [];
    const rows = await ctx.tx.findBy(Application, { id: In(places.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return places.map(({ id }) => found(byId.get(id)));
  }
}
