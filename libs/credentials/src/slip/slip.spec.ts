import { generateKeyPairSync } from 'node:crypto';
import { keySigner } from '../keys/signer';
import { checkSlipOffline, type Printed } from './check-slip.builder';
import { signSlip } from './slip';

const draw = () => keySigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const [own, other] = [draw(), draw()];
const facts = { number: 'WM-2026-000123', holderName: 'Siobhán O’Neill-Kahananui', title: 'Certified Peer Recovery Specialist', validUntil: '2028-11-23' };
const address = 'https://verify.cedarvalley.example/v/7KQ2M9XHTR4WB8CN';

const check = (scanned: string, printed: Printed | null = null, keys: readonly object[] = [own.publicJwk]) => checkSlipOffline(scanned, keys, printed);
const paper = (name: string, title = facts.title): Printed => ({ name, title });

describe('the slip in the square of a printed certificate', () => {
  it('[O6] is checked with no network: who signed, the number, the last day, and what stands on the paper', async () => {
    const scanned = `${address}#${await signSlip(facts, own)}`;
    expect(check(scanned)).toMatchObject({ status: 0, said: expect.stringContaining('certificate WM-2026-000123, valid until 2028-11-23') as string });
    expect(check(scanned, paper("  siobhán o'neill–kahananui"))).toMatchObject({ status: 0, said: expect.stringContaining('Name and title are those that were issued') as string });
  });
  it('[O6] gives a painted name or title away', async () => {
    const scanned = `${address}#${await signSlip(facts, own)}`;
    for (const more of [paper('Mallory Forger'), paper('Siobhan O’Neill-Kahananui'), paper(facts.holderName, 'Certified Peer Supervisor')]) expect(check(scanned, more)).toMatchObject({ status: 1, said: expect.stringContaining('NOT AUTHENTIC: do not rely on this paper') as string });
  });
  it('[O6] is refused when another signed it, when a letter changed, and when it is no slip at all', async () => {
    const slip = await signSlip(facts, own);
    const [header = '', payload = '', signature = ''] = slip.split('.');
    const later = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('2028', '2038')).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none","typ":"slip"}').toString('base64url');
    const badge = Buffer.from('{"alg":"ES256","typ":"dc+sd-jwt"}').toString('base64url');
    for (const forged of [await signSlip(facts, other), `${header}.${later}.${signature}`, `${unsigned}.${payload}.`, `${badge}.${payload}.${signature}`, `${header}.${payload}`, '', address, `${slip}.${slip}`, `!.${payload}.${signature}`]) {
      expect([forged, check(`${address}#${forged}`).status]).toEqual([forged, 1]);
    }
  });
  it('[O6] holds under a key of before, among others of other kinds', async () => {
    const eddsa = keySigner(generateKeyPairSync('ed25519').privateKey);
    expect(check(await signSlip(facts, own), null, [eddsa.publicJwk, other.publicJwk, own.publicJwk]).status).toBe(0);
  });
  it('[O6] says what it needs, and ends with 2', async () => {
    expect(check(await signSlip(facts, own), { name: 'Ana' })).toMatchObject({ status: 2, said: expect.stringContaining('--title') as string });
  });
  it('tells no name by itself', async () => {
    const slip = await signSlip(facts, own);
    const told = slip.split('.').slice(0, 2).map((part) => Buffer.from(part, 'base64url').toString()).join(' ');
    expect(told).not.toMatch(/Siobh|Peer/);
    expect(slip.length).toBeLessThan(230);
  });
});
