import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { credible } from './playing.rules';
import type { Played } from './playing.rules';
import type { Place } from './learning.service';

/** What a player says of itself with a heartbeat. */
export interface PlayerBeat {
  /** Where it stands. */
  readonly second: number;
  readonly played: readonly Played[];
}

export interface Playing {
  /** Where it stood last, on any device. */
  readonly second: number;
  readonly watchedSeconds: number;
}

@Injectable()
export class PlayingService {
  /** Notes where the player stands, and what can be true of what it claims to have played. No second counts twice. */
  async note(ctx: Ctx, { step, enrolment }: Place, { beat, countedSeconds }: { beat: PlayerBeat; countedSeconds: number }): Promise<void> {
    const seconds = step.media?.seconds ?? 0;
    const ranges = credible(beat.played, { seconds, countedSeconds }).map(({ from, to }) => `[${from},${to})`);
    await ctx.tx.query(
      `update courses.step_progress set media_second = $3, watched = watched + $4::int4multirange where enrolment_id = $1 and step_id = $2`,
      [enrolment.id, step.id, Math.min(Math.max(Math.trunc(beat.second), 0), seconds), `{${ranges.join(',')}}`],
    );
  }

  async of(ctx: Ctx, { step, enrolment }: Place): Promise<Playing> {
    const rows = await ctx.tx.query<{ second: number; watched: number }[]>(
      `select coalesce(media_second, 0) as second, coalesce((select sum(upper(r) - lower(r)) from unnest(watched) r), 0)::int as watched
         from courses.step_progress where enrolment_id = $1 and step_id = $2`,
      [enrolment.id, step.id],
    );
    return { second: rows[0]?.second ?? 0, watchedSeconds: rows[0]?.watched ?? 0 };
  }
}
