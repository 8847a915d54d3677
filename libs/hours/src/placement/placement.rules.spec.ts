import { checkPlacement } from './placement.rules';
import type { PlacementPlan, Site } from './placement.rules';

const plan: PlacementPlan = { traineeId: 'trainee', supervisorId: 'supervisor', startsOn: '2026-11-01', endsOn: '2027-05-01' };
const site: Site = { isPlaceOfWork: true, isSupervisedBy: true };

it('a placement fits a treatment program with a supervisor of its own, also without an end and for one day', () => {
  for (const endsOn of ['2027-05-01', '2026-11-01', null]) expect(() => checkPlacement({ ...plan, endsOn }, site)).not.toThrow();
});

it.each<[string, Partial<PlacementPlan>, Partial<Site>]>([
  ['PLACEMENT_SITE_UNFIT', {}, { isPlaceOfWork: false }],
  ['PLACEMENT_DAYS_REVERSED', { endsOn: '2026-10-31' }, {}],
  ['PLACEMENT_OWN_SUPERVISOR', { traineeId: 'supervisor' }, {}],
  ['PLACEMENT_SUPERVISOR_UNFIT', {}, { isSupervisedBy: false }],
])('%s', (code, change, there) => {
  expect(() => checkPlacement({ ...plan, ...change }, { ...site, ...there })).toThrow(code);
});
