import { Injectable } from '@nestjs/common';
import { mostReceiptRows, ReceiptService, VerificationService } from '@waymark/credentials';
import type { VerificationReceipt } from '@waymark/credentials';
import { Organisation } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { visibleTo } from '../roster/roster.policy';

/** A receipt of a whole roster, for the files of the program. */
@Injectable()
export class RosterReceiptService {
  constructor(
    private readonly verification: VerificationService,
    private readonly receipts: ReceiptService,
  ) {}

  /** Checks every certificate of the roster now and keeps the answers. */
  async make(ctx: Ctx, organisationId: string): Promise<VerificationReceipt> {
    found(visibleTo(ctx.actor).organisationId.value.includes(organisationId) || null);
    const { name, timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: organisationId });
    const entries = await ctx.tx.find(RosterEntry, { where: { organisationId, endedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' }, take: mostReceiptRows + 1 });
    const checks = await this.verification.byIds(ctx, entries.map(({ credentialId }) => credentialId));
    const rows = entries.map(({ credentialId, label }) => ({ label, check: found(checks.get(credentialId) ?? null) }));
    const receipt = await this.receipts.ofList(ctx, { madeFor: name, timeZone, rows });
    record(ctx, 'roster.receipt_made', receipt, { after: { organisationId, rows: rows.length } });
    return receipt;
  }
}
