import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { NOBODY } from '@waymark/kernel';
import { letOthersRun, RecordChecks, RecordFindingKind } from '@waymark/platform';
import type { CheckReport, Ctx, Found } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { formatCode, readAttachments } from '../document';
import { KeyRing } from '../keys';
import { isSignedJws } from '../proof';
import { faultsOf } from './certificate-faults';
import type { DocumentRead } from './certificate-faults';
import { certificatesFrom, certificatesGone } from './certificate-read';
import type { CertificateRead } from './certificate-read';

// Some 5 MB of PDFs.
const AT_ONCE = 100;

const bytesOf = 'select credential_id as id, ordinal, bytes from credentials.sealed_document where credential_id = any($1::uuid[])';

interface Stored {
  readonly id: string;
  readonly ordinal: number;
  readonly bytes: Buffer;
}

/** Reads every certificate once more: its row, its steps, its PDFs and badges, against each other, the log and the audit trail. */
@Injectable()
export class CertificateCheck implements OnModuleInit {
  constructor(
    private readonly checks: RecordChecks,
    private readonly issuer: Issuer,
    private readonly keys: KeyRing,
  ) {}

  onModuleInit(): void {
    this.checks.add({ what: 'certificates', read: (ctx, report) => this.read(ctx, report) });
  }

  private async read(ctx: Ctx, report: CheckReport): Promise<number> {
    const isSigned = await this.signatures(ctx);
    let count = 0;
    for (let last: string | undefined = NOBODY; last !== undefined; ) {
      const rows: CertificateRead[] = await ctx.tx.query<CertificateRead[]>(certificatesFrom(AT_ONCE), [last]);
      const stored = await ctx.tx.query<Stored[]>(bytesOf, [rows.map(({ id }) => id)]);
      for (const row of rows) await this.readOne(ctx, { row, stored: stored.filter(({ id }) => id === row.id) }, { report, isSigned });
      count += rows.length;
      last = rows.at(-1)?.id;
    }
    const gone = await ctx.tx.query<{ id: string; number: string | null }[]>(certificatesGone);
    await report.found(gone.map(({ id, number }) => ({ kind: RecordFindingKind.CERTIFICATE_MISSING, recordId: id, name: number ?? id, detail: null })));
    return count;
  }

  private async readOne(ctx: Ctx, { row, stored }: { readonly row: CertificateRead; readonly stored: readonly Stored[] }, { report, isSigned }: { report: CheckReport; isSigned: (jwt: string) => boolean }): Promise<void> {
    // One that was stored after the row was read is another night's.
    const known = stored.filter(({ ordinal }) => row.documents.some((document) => document.ordinal === ordinal));
    const documents = await Promise.all(known.map((document) => this.readDocument(ctx, row, document)));
    await report.found(faultsOf(row, documents, isSigned).map((fault): Found => ({ ...fault, recordId: row.id, name: row.number })));
    await letOthersRun();
  }

  private async readDocument(ctx: Ctx, { code }: CertificateRead, { ordinal, bytes }: Stored): Promise<DocumentRead> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { ok: isSealed } = await this.issuer.check(ctx, bytes);
    if (!isSealed) return { ordinal, sha256, isSealed, showsCode: false, facts: null, badge: null };
    const inside = readAttachments(bytes);
    const evidence = inside.get('evidence.json');
    const facts = evidence === undefined ? null : (JSON.parse(evidence) as { facts: string }).facts;
    return { ordinal, sha256, isSealed, showsCode: bytes.includes(formatCode(code)), facts, badge: inside.get('credential.json') ?? null };
  }

  /** Whoever signed: also a key that has signed nothing for long. */
  private async signatures(ctx: Ctx): Promise<(jwt: string) => boolean> {
    const keys = await this.keys.keys(ctx, { purpose: 'credential-rs256' });
    return (jwt) => keys.some(({ publicJwk }) => isSignedJws(jwt, publicJwk, 'RS256'));
  }
}
