import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { TieKind, TieService } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule, FeeService } from '../index';

const fields = 'fees { id name cents status viewerSteps entries { step method reference reason by { name } } }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} history { action after } } }`;
const ASK = `mutation ($input: AskFeeWaiverInput!) { askFeeWaiver(input: $input) { ${fields} } }`;
const RECORD = `mutation ($input: RecordFeeInput!) { recordFee(input: $input) { ${fields} } }`;

interface Fee { id: string; status: string; cents: number; viewerSteps: string[]; entries: { step: string; reference: string | null; by: { name: string } }[] }

let api: TestApi;
let scene: Case;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCase(api);
});

const about = (with_ = {}) => ({ input: { applicationId: scene.id, feeId: 'application', ...with_ } });
const feeOf = async (personId: string) => (await api.ok<{ application: { fees: Fee[] } }>(personId, READ, { id: scene.id })).application.fees[0] as Fee;
const pay = () => about({ step: 'PAY', method: 'MONEY_ORDER', reference: '17-204' });

it('is due as the scheme says, and what the board received is written down with its number', async () => {
  expect(await feeOf(scene.ana.id)).toMatchObject({ status: 'DUE', cents: 4000, viewerSteps: ['ASK_WAIVER'], entries: [] });
  await withBoard(api, scene);
  expect((await feeOf(scene.ruth.id)).viewerSteps).toEqual(['PAY']);
  await api.ok(scene.ruth.id, RECORD, pay());
  expect(await feeOf(scene.ana.id)).toMatchObject({ status: 'PAID', viewerSteps: [], entries: [{ step: 'PAY', reference: '17-204', by: { name: 'Ruth Adler' } }] });
  await api.ok(scene.thomas.id, RECORD, about({ step: 'UNDO_PAYMENT', reason: 'The bank sent it back.' }));
  expect((await feeOf(scene.ana.id)).status).toBe('DUE');
});

it('a waiver is asked for with a reason, refused, then granted; the reason is not in the trail', async () => {
  expect(await api.refusal(scene.ana.id, ASK, about({ reason: ' ' }))).toBe('FEE_REASON_MISSING');
  await api.ok(scene.ana.id, ASK, about({ reason: 'I lost my job in May.' }));
  expect(await api.refusal(scene.ana.id, ASK, about({ reason: 'Again.' }))).toBe('FEE_STEP_UNFIT');
  await withBoard(api, scene);
  await api.ok(scene.ruth.id, RECORD, about({ step: 'REFUSE_WAIVER', reason: 'Send the form of the fund too.' }));
  await api.ok(scene.ruth.id, RECORD, about({ step: 'GRANT_WAIVER', reason: 'The form came.' }));
  expect((await feeOf(scene.ana.id)).status).toBe('WAIVED');
  const trail = await api.dataSource.query<{ entry: string }[]>('select e::text entry from audit.entry e where record_id = $1', [scene.id]);
  expect(trail.filter(({ entry }) => entry.includes('lost my job'))).toEqual([]);
});

it('is refused to everybody but the applicant and the reviewers who are nobody to them', async () => {
  await withBoard(api, scene);
  const stranger = await aPerson(api, { legalName: 'Jordan Blake' });
  expect(await api.refusal(stranger.id, ASK, about({ reason: 'x' }))).toBe('NOT_FOUND');
  expect(await api.refusal(scene.ruth.id, ASK, about({ reason: 'x' }))).toBe('FORBIDDEN');
  expect(await api.refusal(scene.ana.id, RECORD, pay())).toBe('FORBIDDEN');
  await api.app.get(TieService).declare(api.ctx(), { personId: scene.ruth.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
  expect(await api.refusal(scene.ruth.id, RECORD, pay())).toBe('NOT_FOUND');
});

it.each([
  ['an unknown fee', { feeId: 'other', step: 'PAY', method: 'CASH', reference: '1' }, 'FEE_UNKNOWN'],
  ['a payment without its number', { step: 'PAY', method: 'CASH' }, 'FEE_PAYMENT_INCOMPLETE'],
  ['a waiver that nobody asked for', { step: 'GRANT_WAIVER', reason: 'x' }, 'FEE_STEP_UNFIT'],
  ['the step of the applicant', { step: 'ASK_WAIVER', reason: 'x' }, 'FEE_STEP_UNFIT'],
  ['a reason that is too long', { step: 'UNDO_PAYMENT', reason: 'x'.repeat(1001) }, 'FEE_REASON_TOO_LONG'],
])('refuses %s', async (_, with_, code) => {
  await withBoard(api, scene);
  expect(await api.refusal(scene.ruth.id, RECORD, about(with_))).toBe(code);
});

it('two reviewers who write down the same payment at once: one entry', async () => {
  await withBoard(api, scene);
  const answers = await Promise.all([scene.ruth, scene.thomas].map((reviewer) => api.refusal(reviewer.id, RECORD, pay())));
  expect(answers.sort()).toEqual(['FEE_STEP_UNFIT', 'NONE']);
  expect((await feeOf(scene.ana.id)).entries).toHaveLength(1);
});

it('an open fee holds an approval back', async () => {
  const application = { ...scene, status: 'SENT', schemeId: 'harbor-coach', schemeVersion: '1' } as never;
  await expect(api.app.get(FeeService).checkSettled(api.ctx(), application)).rejects.toMatchObject({ code: 'FEE_UNSETTLED' });
});
