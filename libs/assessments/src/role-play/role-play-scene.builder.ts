import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aRubric, aScenario } from './role-play.builder';
import type { Criterion, Rubric } from './rubric.entity';
import { Family } from './scenario.rules';

const fields = 'id version status passed timerSeconds trainee { name } trainer { name } scenario { id code family } rubric { id version } ratings { criterionId level ratedAt } comments { text second } score { total most unrated criticalFailures coreBelow passes } viewerCan { rate finish release correct }';
export const START = `mutation ($input: StartRolePlayInput!) { startRolePlay(input: $input) { ${fields} } }`;
export const RATE = `mutation ($input: RateCriterionInput!) { rateCriterion(input: $input) { ${fields} } }`;
export const COMMENT = `mutation ($input: CommentInput!) { commentOnRolePlay(input: $input) { ${fields} } }`;
export const READ = `query ($id: ID!) { rolePlay(id: $id) { ${fields} } }`;
export const MINE = 'query { myRolePlays { nodes { id passed correctionReason } } }';
export const CORRECT = `mutation ($id: ID!, $reason: String!) { correctRolePlay(id: $id, reason: $reason) { ${fields} } }`;
export const act = (name: string) => `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, expectedVersion: $version) { ${fields} } }`;

export interface Play {
  id: string;
  version: number;
  status: string;
  passed: boolean | null;
  scenario: { id: string; code: string; family: string };
  rubric: { id: string; version: number };
  ratings: { criterionId: string; level: number; ratedAt: string }[];
  comments: { text: string; second: number }[];
  score: { total: number; unrated: number; criticalFailures: string[]; coreBelow: string[]; passes: boolean };
  viewerCan: Record<string, boolean>;
}

/** A provider with two trainers, a trainee, and a rubric with a scenario in each of three families; and what a trainer does in it. */
export class RolePlayScene {
  private constructor(
    readonly api: TestApi,
    readonly provider: Organisation,
    readonly people: { trainer: Person; other: Person; trainee: Person },
    readonly rubric: Rubric,
    readonly criteria: Criterion[],
  ) {}

  static async set(api: TestApi): Promise<RolePlayScene> {
    api.now = new Date('2026-11-23T15:00:00.000Z');
    const provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
    const trainer = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
    const other = await aMember(api, Role.TRAINER, provider, { legalName: 'Omar Diallo' });
    const trainee = await aMember(api, Role.TRAINEE, provider);
    const { rubric, criteria } = await aRubric(api, provider.id);
    for (const family of [Family.FIRST_MEETING, Family.GROUP, Family.CRISIS]) await aScenario(api, provider.id, family.toLowerCase().replace('_', '-'), { rubricId: rubric.id, family });
    return new RolePlayScene(api, provider, { trainer, other, trainee }, rubric, criteria);
  }

  async start(by = this.people.trainer, of = this.people.trainee, family: Family | null = null): Promise<Play> {
    const input = { traineeId: of.id, family };
    return (await this.api.ok<{ startRolePlay: Play }>(by.id, START, { input })).startRolePlay;
  }

  rating(play: Play, index: number, level: number) {
    return { input: { rolePlayId: play.id, expectedVersion: play.version, criterionId: this.criteria[index]?.id, level } };
  }

  async rate(play: Play, index: number, level: number): Promise<Play> {
    return (await this.api.ok<{ rateCriterion: Play }>(this.people.trainer.id, RATE, this.rating(play, index, level))).rateCriterion;
  }

  async move(name: string, play: Play): Promise<Play> {
    const data = await this.api.ok<Record<string, Play>>(this.people.trainer.id, act(name), { id: play.id, version: play.version });
    return data[name] as Play;
  }

  async rated(levels: number[], of = this.people.trainee): Promise<Play> {
    let play = await this.start(this.people.trainer, of);
    for (const [index, level] of levels.entries()) play = await this.rate(play, index, level);
    return play;
  }

  async finished(levels: number[], of = this.people.trainee): Promise<Play> {
    return this.move('finishRolePlay', await this.rated(levels, of));
  }

  async released(levels: number[]): Promise<Play> {
    return this.move('releaseRolePlay', await this.finished(levels));
  }
}
