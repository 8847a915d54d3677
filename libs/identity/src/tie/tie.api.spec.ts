import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { TieService } from '../index';
import { aMember, anOrganisation, aPerson, startApi } from '../testing';
import { TieKind } from './tie.rules';

const DECLARE = 'mutation ($personId: ID!) { declareTie(personId: $personId, kind: PERSONAL) { id kind } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [], entities: [] });
});
afterAll(() => api.close());

describe('a tie', () => {
  it('[B12] holds for both people, from the word of one', async () => {
    const organisation = await anOrganisation(api);
    const [kim, ana] = [await aMember(api, Role.TRAINER, organisation), await aMember(api, Role.TRAINEE, organisation)];
    expect(await api.ok(kim.id, DECLARE, { personId: ana.id })).toMatchObject({ declareTie: { kind: 'PERSONAL' } });
    const ties = api.app.get(TieService);
    expect(await ties.tiedTo(api.ctx(), kim.id)).toEqual([ana.id]);
    expect(await ties.tiedTo(api.ctx(), ana.id)).toEqual([kim.id]);
  });

  it('is one, however often it is said', async () => {
    const organisation = await anOrganisation(api);
    const [kim, ana] = [await aMember(api, Role.TRAINER, organisation), await aMember(api, Role.TRAINEE, organisation)];
    const first = await api.ok(kim.id, DECLARE, { personId: ana.id });
    expect(await api.ok(kim.id, DECLARE, { personId: ana.id })).toEqual(first);
  });

  it('ends when it was said to end', async () => {
    const [kim, ana] = [await aPerson(api), await aPerson(api)];
    const ties = api.app.get(TieService);
    await ties.declare(api.ctx(), { personId: kim.id, otherId: ana.id, kind: TieKind.SUPERVISION, endsAt: new Date(api.now.getTime() + 1) });
    expect(await ties.tiedTo(api.ctx(), kim.id)).toEqual([ana.id]);
    expect(await ties.tiedTo({ ...api.ctx(), now: new Date(api.now.getTime() + 1) }, kim.id)).toEqual([]);
  });

  it('is not with oneself, nor with somebody of another organisation', async () => {
    const [kim, stranger] = [await aMember(api, Role.TRAINER), await aMember(api, Role.TRAINEE)];
    expect(await api.refusal(kim.id, DECLARE, { personId: kim.id })).toBe('TIE_WITH_SELF');
    expect(await api.refusal(kim.id, DECLARE, { personId: stranger.id })).toBe('NOT_FOUND');
  });
});
