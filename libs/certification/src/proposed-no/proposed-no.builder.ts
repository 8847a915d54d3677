import type { Person } from '@waymark/identity';
import type { TestApi } from '@waymark/platform/testing';

const CONFIRM = 'mutation ($input: ConfirmNoInput!) { confirmNo(input: $input) { outcome } }';

/** The newest "no" to a record. */
export async function noTo(api: TestApi, recordId: string | undefined): Promise<string> {
  const rows = await api.dataSource.query<{ id: string }[]>('select id from certification.proposed_no where record_id = $1 order by outcome is null desc, proposed_at desc limit 1', [recordId]);
  return rows[0]?.id ?? '';
}

/** A second person confirms it, or sends it back: `NONE`, or the code of the refusal. */
export const answerNo = async (api: TestApi, second: Person | undefined, recordId: string | undefined, isAgreed = true): Promise<string> =>
  api.refusal(second?.id ?? null, CONFIRM, { input: { id: await noTo(api, recordId), isAgreed, reasons: 'I read it too.' } });
