import { Injectable } from '@nestjs/common';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { visibleTo } from '../application/application.policy';
import { ConflictService } from '../decision/conflict.service';
import { isUntied } from '../queue/queue.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { SchemeReplay, SchemeReplayCase } from './scheme-replay.entity';
import { SchemeReplayChange, SchemeReplayStage, toldCount } from './scheme-replay.rules';
import type { SchemeReplayCaseType, SchemeReplayGroupType, SchemeReplayRequirementType } from './scheme-replay.type';

const MOST_NAMES = 50;

interface Counted {
  readonly stage: SchemeReplayStage;
  readonly change: SchemeReplayChange;
  readonly people: number;
}

const groupOf = ({ stage, change, people }: Counted): SchemeReplayGroupType => ({ stage, change, people: toldCount(stage, people) });

/** What came of a replay: numbers for those who work on the rules, names for those who may see the applications. */
@Injectable()
export class ReplayViewService {
  constructor(
    private readonly versions: SchemeVersionService,
    private readonly conflicts: ConflictService,
  ) {}

  async groups(ctx: Ctx, { id }: SchemeReplay): Promise<SchemeReplayGroupType[]> {
    const rows = await ctx.tx.query<Counted[]>(
      `select stage, change, count(*)::int as people from certification.scheme_replay_case where replay_id = $1 and change is not null group by stage, change order by stage, change`,
      [id],
    );
    return rows.map(groupOf);
  }

  async requirements(ctx: Ctx, replay: SchemeReplay): Promise<SchemeReplayRequirementType[]> {
    const rows = await ctx.tx.query<(Counted & { id: string })[]>(
      `select each->>'id' as id, stage, each->>'change' as change, count(*)::int as people
         from certification.scheme_replay_case, jsonb_array_elements(requirements) each where replay_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
      [replay.id],
    );
    const names = await this.names(ctx, replay);
    return [...names].flatMap(([id, name]) => {
      const groups = rows.filter((row) => row.id === id).map(groupOf);
      return groups.length > 0 ? [{ id, name, groups }] : [];
    });
  }

  /** Those whose applications the viewer may see; whoever would lose comes first. */
  async cases(ctx: Ctx, replay: SchemeReplay): Promise<SchemeReplayCaseType[]> {
    const tied = await this.conflicts.tiedAt(ctx, organisationsWhere(ctx.actor, Role.REVIEWER));
    const query = ctx.tx.createQueryBuilder(Application, 'application').where(visibleTo(ctx.actor));
    query.andWhere(isUntied(':me', ':everywhere', [':members', ':boards']), { me: found(ctx.actor.id), ...tied });
    query.innerJoinAndMapOne('application.replayed', SchemeReplayCase, 'replayed', 'replayed.applicationId = application.id and replayed.replayId = :replayId', { replayId: replay.id });
    const rows = (await query.orderBy('replayed.change', 'DESC', 'NULLS LAST').addOrderBy('application.id').limit(MOST_NAMES).getMany()) as (Application & { replayed: SchemeReplayCase })[];
    const names = await this.names(ctx, replay);
    return rows.map((application) => {
      const { change, requirements } = application.replayed;
      const named = (wanted: SchemeReplayChange) => requirements.filter((each) => each.change === wanted).map(({ id }) => names.get(id) ?? id);
      return { application, change, gained: named(SchemeReplayChange.GAINS), lost: named(SchemeReplayChange.LOSES) };
    });
  }

  /** As the draft calls them; those that it drops, as the version in force does. */
  private async names(ctx: Ctx, { content, against }: SchemeReplay): Promise<Map<string, string>> {
    const before = against === null ? [] : (await this.versions.content(ctx, content.id, against)).requirements;
    const after = content.requirements;
    return new Map([...before, ...after].map(({ id, name }) => [id, name[ctx.actor.locale]]));
  }
}
