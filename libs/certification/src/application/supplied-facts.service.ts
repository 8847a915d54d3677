import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { STATEMENT_CODE } from '../statement/statement.rules';
import { Statement } from '../statement/statement.entity';
import { pair } from './fact-line';
import type { Pair } from './fact-line';

interface About {
  readonly applicationId: string;
  readonly timeZone: string;
}

/** That something was written is the fact; what was written is nobody's business here. */
function written({ id, writtenAt }: Statement, timeZone: string): Pair {
  const on = localDateAt(writtenAt, timeZone);
  return pair({ id, kind: 'document', on, state: 'CONFIRMED', code: STATEMENT_CODE }, { title: STATEMENT_CODE, source: null, minutes: null });
}

/** What the applicant brought to this one application, as facts. */
@Injectable()
export class SuppliedFacts {
  async of(ctx: Ctx, { applicationId, timeZone }: About): Promise<Pair[]> {
    const statements = await ctx.tx.findBy(Statement, { applicationId });
    return statements.map((row) => written(row, timeZone));
  }
}
