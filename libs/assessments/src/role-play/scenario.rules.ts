import { isWritten, must } from '@waymark/kernel';
import type { InBoth, PeerRole, PracticeFormat } from '@waymark/kernel';

export const scenarioErrorCodes = ['SCENARIO_NONE_LEFT', 'SCENARIO_TEXT_MISSING', 'SCENARIO_LABEL_MISSING', 'SCENARIO_CODE_TAKEN', 'SCENARIO_ALREADY_RETIRED'] as const;

/** What a scenario trains: the situations of a peer specialist's work that a role-play can show. */
export enum Family {
  FIRST_MEETING = 'FIRST_MEETING',
  GROUP = 'GROUP',
  CRISIS = 'CRISIS',
  MEDICATION = 'MEDICATION',
  RETURN_TO_USE = 'RETURN_TO_USE',
  FAMILY_CONTACT = 'FAMILY_CONTACT',
  BOUNDARIES = 'BOUNDARIES',
  RESPECTFUL_WORDS = 'RESPECTFUL_WORDS',
  ROLE_CLARITY = 'ROLE_CLARITY',
  OWN_STORY = 'OWN_STORY',
}

export interface ScenarioDraft {
  readonly code: string;
  readonly family: Family;
  readonly formats: readonly PracticeFormat[];
  readonly roles: readonly PeerRole[];
  readonly minutes: number;
  readonly title: InBoth;
  readonly brief: InBoth;
  readonly actorScript: InBoth;
  readonly assessorGuide: InBoth;
}

/** Both languages, and labels by which it is found and counted. */
export function checkScenario(draft: ScenarioDraft): void {
  must([draft.title, draft.brief, draft.actorScript, draft.assessorGuide].every(isWritten), 'SCENARIO_TEXT_MISSING');
  must(draft.formats.length > 0 && draft.roles.length > 0, 'SCENARIO_LABEL_MISSING');
}

/** One of those that the person has not met, by a number from 0 up to (not including) 1. */
export function draw<T extends { readonly code: string }>(scenarios: readonly T[], metCodes: ReadonlySet<string>, number: number): T {
  const left = scenarios.filter(({ code }) => !metCodes.has(code));
  const drawn = left[Math.floor(number * left.length)];
  must(drawn !== undefined, 'SCENARIO_NONE_LEFT');
  return drawn;
}
