import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { CaseDocument } from '../document/document.entity';
import { DocumentStatus } from '../document/document.rules';
import { Reference } from '../reference/reference.entity';
import { ReferenceStatus, statusAt } from '../reference/reference.rules';
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

/** A picture that was sent back waits for nobody: it is as if it were not there. */
function shown({ id, code, status, addedAt, decidedAt }: CaseDocument, timeZone: string): Pair {
  const on = localDateAt(addedAt, timeZone);
  const since = decidedAt ? localDateAt(decidedAt, timeZone) : on;
  const standing = status === DocumentStatus.ACCEPTED ? ({ state: 'CONFIRMED', verifiedOn: since } as const) : ({ state: 'PENDING', awaits: 'BOARD' } as const);
  return pair({ id, kind: 'document', on, since, code, ...standing }, { title: code, source: null, minutes: null });
}

/** That somebody speaks for them; what they said is for reviewers to weigh. */
function spoken(row: Reference, timeZone: string): Pair {
  const { id, relation, name, askedAt, answeredAt } = row;
  const on = localDateAt(answeredAt ?? askedAt, timeZone);
  const standing = answeredAt ? ({ state: 'CONFIRMED' } as const) : ({ state: 'PENDING', awaits: 'REFEREE' } as const);
  return pair({ id, kind: 'reference', on, relation, ...standing }, { title: relation, source: name, minutes: null });
}

const speaks: readonly ReferenceStatus[] = [ReferenceStatus.WAITING, ReferenceStatus.ANSWERED];

/** What the applicant brought to this one application, as facts. */
@Injectable()
export class SuppliedFacts {
  async of(ctx: Ctx, { applicationId, timeZone }: About): Promise<Pair[]> {
    const statements = await ctx.tx.findBy(Statement, { applicationId });
    const documents = await ctx.tx.findBy(CaseDocument, { applicationId, status: In([DocumentStatus.WAITING, DocumentStatus.ACCEPTED]) });
    const references = (await ctx.tx.findBy(Reference, { applicationId })).filter((row) => speaks.includes(statusAt(row, ctx.now)));
    return [...references.map((row) => spoken(row, timeZone)), ...statements.map((row) => written(row, timeZone)), ...documents.map((row) => shown(row, timeZone))];
  }
}
