import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Key } from '../item/answer.rules';
import type { ItemVersion } from '../item/item.entity';
import type { Attempt } from './attempt.entity';
import { score, scoredItem } from './score.rules';
import type { Score } from './score.rules';

export interface Scored extends Score {
  readonly itemCount: number;
  readonly cutScore: number;
  /** Of the provider's place. */
  readonly timeZone: string;
}

/** A place of the form that counts: what is right by the key that counts now, and what was chosen. */
interface Place extends Key, Pick<ItemVersion, 'domain' | 'kind'> {
  readonly versionId: string;
  readonly chosen: readonly string[];
  readonly cutScore: number;
  readonly timeZone: string;
}

// One statement: a hand-in asks while it holds its attempt, and a correction asks it of everybody who sat.
const places = {
  name: 'places-that-count',
  text: `
    select place."versionId", version.domain, version.kind, key.accepted, key.accepts_all as "acceptsAll", coalesce(answer.option_ids, '{}') as chosen, standard.cut_score as "cutScore",
           provider.time_zone as "timeZone"
      from assessments.attempt
      join assessments.exam on exam.id = attempt.exam_id
      join identity.organisation provider on provider.id = exam.provider_id
      join assessments.standard on standard.id = attempt.standard_id
     cross join jsonb_to_recordset(attempt.form) as place ("itemId" uuid, "versionId" uuid, "isScored" boolean)
      join assessments.item_version version on version.id = place."versionId"
     cross join lateral (select accepted, accepts_all from assessments.item_key where version_id = version.id order by number desc limit 1) key
      left join assessments.answer on answer.attempt_id = attempt.id and answer.item_id = place."itemId"
     where attempt.id = $1 and place."isScored"`,
};

/** Scores an attempt by the keys that count now and the cut that it began with: the only code of exams that reads keys. */
@Injectable()
export class ScoringService {
  /** `instead`: keys that are only tried, by version. */
  async score(ctx: Ctx, attempt: Pick<Attempt, 'id'>, instead: ReadonlyMap<string, Key> = new Map()): Promise<Scored> {
    const counting = await prepared<Place>(ctx, places, [attempt.id]);
    const { cutScore, timeZone } = found(counting[0]);
    const items = counting.map((place) => scoredItem(place, instead.get(place.versionId) ?? place, place.chosen));
    return { ...score(items, cutScore), itemCount: items.length, cutScore, timeZone };
  }
}
