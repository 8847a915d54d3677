import type { Actor } from '@waymark/kernel';
import type { ReceiptLine } from './receipt.entity';
import { linesFor } from './receipt.policy';

const line = (traineeId: string) => ({ traineeId }) as ReceiptLine;
const lines = [line('ana'), line('jordan')];
const actor = (id: string | null, mailbox?: string): Actor => ({ id, locale: 'en', memberships: [], ...(mailbox !== undefined && { mailbox }) });

describe('a receipt is read', () => {
  it('whole by its signer, with an account or by the mailbox', () => {
    expect(linesFor(actor('sam'), { signerId: 'sam', signerEmail: null, lines })).toEqual(lines);
    expect(linesFor(actor(null, 'maria@example.org'), { signerId: null, signerEmail: 'maria@example.org', lines })).toEqual(lines);
  });
  it('by a trainee as far as it is about them', () => {
    expect(linesFor(actor('ana'), { signerId: 'sam', signerEmail: null, lines })).toEqual([line('ana')]);
  });
  it('by nobody else', () => {
    for (const other of [actor(null), actor('other'), actor(null, 'other@example.org')])
      for (const parties of [{ signerId: 'sam', signerEmail: null }, { signerId: null, signerEmail: 'maria@example.org' }]) expect(linesFor(other, { ...parties, lines })).toEqual([]);
  });
});
