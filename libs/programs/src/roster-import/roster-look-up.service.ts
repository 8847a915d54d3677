import { Injectable } from '@nestjs/common';
import { readCertificateName, VerificationService } from '@waymark/credentials';
import type { CertificateName } from '@waymark/credentials';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { rosterCheck } from '../roster/roster-status';
import type { RosterImportRow } from './roster-import-row.entity';
import type { RosterImport } from './roster-import.entity';
import { dayIsUsedUp, readLabel, RosterRowOutcome } from './roster-import.rules';
import type { RosterRowType } from './roster-import.type';

interface Read {
  readonly line: number;
  readonly label: string | null;
  /** What the row names, or why it names nothing. */
  readonly name: CertificateName | RosterRowOutcome;
}

function read(row: RosterImportRow): Read {
  const name = readCertificateName(row.certificate ?? '', row.holderName);
  const label = readLabel(row.label);
  const outcome = typeof name === 'string' ? RosterRowOutcome[name] : name;
  return { line: row.line, label: label?.label ?? null, name: label === null ? RosterRowOutcome.LABEL_TOO_LONG : outcome };
}

// Of a row whose certificate was found nothing is needed any more but the note: what was typed goes.
const keeping = `
  update programs.roster_import_row row set outcome = kept.outcome, credential_id = kept."credentialId",
         certificate = case when kept."credentialId" is null then row.certificate end, holder_name = case when kept."credentialId" is null then row.holder_name end,
         label = case when kept."credentialId" is null then row.label else kept.label end
    from jsonb_to_recordset($2) as kept (line int, outcome text, "credentialId" uuid, label text) where row.import_id = $1 and row.line = kept.line`;

/** What the rows of a list name. */
@Injectable()
export class RosterLookUpService {
  constructor(private readonly verification: VerificationService) {}

  /** Three statements, however many rows: those that were missed count against the program. Throws `ROSTER_IMPORT_MANY_MISSES`, `ROSTER_NOT_CHECKED`. */
  async lookUp(ctx: Ctx, list: RosterImport, rows: readonly RosterImportRow[]): Promise<void> {
    const reads = rows.map(read);
    const named = reads.flatMap(({ line, name }) => (typeof name === 'string' ? [] : [{ line, name }]));
    const ids = await this.verification.byNames(ctx, named.map(({ name }) => name), list.organisationId).catch(dayIsUsedUp);
    must(ids !== null, 'ROSTER_NOT_CHECKED');
    const found = new Map(named.map(({ line }, index) => [line, ids[index] ?? null]));
    const kept = reads.map(({ line, label, name }) => {
      const credentialId = found.get(line) ?? null;
      const missed = typeof name === 'string' ? name : RosterRowOutcome.NOT_FOUND;
      return { line, label, credentialId, outcome: credentialId === null ? missed : RosterRowOutcome.FOUND };
    });
    await ctx.tx.query(keeping, [list.id, JSON.stringify(kept)]);
  }

  /** The rows with what came of them, each certificate checked at this very moment: two statements, however many. */
  async answers(ctx: Ctx, { organisationId }: RosterImport, rows: readonly RosterImportRow[]): Promise<RosterRowType[]> {
    const ids = [...new Set(rows.flatMap(({ credentialId }) => credentialId ?? []))];
    const checks = await this.verification.byIds(ctx, ids);
    const entries = await ctx.tx.find(RosterEntry, { select: { credentialId: true }, where: { organisationId, endedAt: IsNull(), credentialId: In(ids) } });
    const onRoster = new Set(entries.map(({ credentialId }) => credentialId));
    return rows.map(({ line, certificate, holderName, label, credentialId, outcome }) => {
      const verified = credentialId === null ? undefined : checks.get(credentialId);
      return { line, certificate, holderName, label, outcome: outcome ?? RosterRowOutcome.NOT_FOUND, isOnRoster: onRoster.has(credentialId ?? ''), check: verified ? rosterCheck(verified) : null };
    });
  }
}
