import type { HoursFormQuery } from '../../../graphql/generated/graphql';
import { dayIn } from '../../../ui/format';
import type { FormPlacement, HoursValues } from '../hours-form';
import { dayAfter } from './week.rules';
import type { Moment, Stretch } from './start.rules';

export type Kind = HoursFormQuery['hoursTally']['recentKinds'][number];
export type LoggedStretch = HoursFormQuery['hours']['nodes'][number];

/** What logging goes by: places, kinds of work, and the work that is written down. */
export interface LogScene {
  readonly placements: readonly [FormPlacement, ...FormPlacement[]];
  readonly kinds: readonly Kind[];
  readonly entries: readonly LoggedStretch[];
  readonly taken: readonly Stretch[];
  /** By the clock of the site. */
  readonly now: Moment;
}

export function momentAt(timeZone: string, at: Date): Moment {
  return { on: dayIn(timeZone, at), time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at) };
}

export const yesterday = (now: Moment): string => dayAfter(now.on, -1);

export const placeOf = (scene: Pick<LogScene, 'placements'>, id: string): string => scene.placements.find((placement) => placement.id === id)?.organisation.name ?? '';

export const emptyValues = ({ placements, now }: Pick<LogScene, 'placements' | 'now'>): HoursValues => ({
  placementId: placements[0].id,
  activity: 'ONE_TO_ONE',
  format: 'ONE_TO_ONE',
  domain: 'MENTORING_EDUCATION',
  served: '',
  workedOn: now.on,
  startTime: '',
  minutes: null,
  note: '',
  isNoteVouched: false,
  reason: '',
});
