import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { localDateAt, must } from '@waymark/kernel';
import type { Ctx, Limit } from '@waymark/platform';
import { logLine, poolOf, RateLimiter } from '@waymark/platform';
import { DataSource } from 'typeorm';
import { Issuer } from '../credential/issuer';
import { normaliseCode, verifySealedPdf } from '../document';
import { verification, withoutCredential } from './verification.rules';
import type { Verification, VerifiedCredential } from './verification.rules';

// Generous for people, useless for guessing: 79 bits are not found at any rate.
const misses: Limit = { name: 'verify-miss', points: 60, seconds: 600 };
const uploads: Limit = { name: 'verify-upload', points: 60, seconds: 600 };

const log = new Logger('verification');

// Dates as text: a day has no zone, and the driver would give it one.
const columns = `c.id, c.number, c.code, c.holder_name as "holderName", c.title, c.board_name as "boardName", c.time_zone as "timeZone",
  c.scheme_name as "schemeName", c.scheme_version as "schemeVersion", c.issued_on::text as "issuedOn", c.valid_until::text as "validUntil", c.evidence,
  (select json_agg(json_build_object('kind', e.kind, 'effectiveOn', e.effective_on::text, 'publicReason', e.public_reason) order by e.id)
     from credentials.credential_event e where e.credential_id = c.id) as events,
  (select d.sha256 from credentials.sealed_document d where d.credential_id = c.id) as sha256,
  (select n.number from credentials.credential n where n.supersedes_id = c.id) as "replacedBy"`;

// Named, so that PostgreSQL plans each once a connection.
const byCode = { name: 'verify-code', text: `select ${columns} from credentials.credential c where c.code = $1` };
const byHash = {
  name: 'verify-hash',
  text: `select ${columns} from credentials.credential c where c.id = (select credential_id from credentials.sealed_document where sha256 = $1)`,
};

const byIds = { name: 'verify-ids', text: `select ${columns} from credentials.credential c where c.id = any($1::uuid[])` };

export interface DocumentCheck {
  readonly verification: Verification;
  /** Stable codes of what is wrong with the file; empty when it is the stored one, unaltered. */
  readonly reasons: readonly string[];
}

@Injectable()
export class VerificationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limiter: RateLimiter,
    private readonly issuer: Issuer,
  ) {}

  /** One statement. A database that cannot be read is `unchecked`, never a status. */
  async byCode(ctx: Ctx, typed: string, ip: string): Promise<Verification> {
    const code = normaliseCode(typed);
    const found = await this.lookUp(ctx, byCode, code);
    if (found.status === 'unknown') await this.countMiss(ip);
    return found;
  }

  /** The stored bytes are the truth; the seal is checked as well, so that a forgery is told apart from a file that is not ours. */
  async byDocument(ctx: Ctx, bytes: Buffer, ip: string): Promise<DocumentCheck> {
    await this.limiter.consume(uploads, ip);
    must(bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'DOCUMENT_NOT_PDF');
    const found = await this.lookUp(ctx, byHash, createHash('sha256').update(bytes).digest('hex'));
    const seal = await verifySealedPdf(bytes, (await this.issuer.keys()).rootPem);
    const reasons: string[] = seal.ok ? [] : [...seal.reasons];
    if (found.credential === null) reasons.push(found.status === 'unchecked' ? 'DOCUMENT_UNCHECKED' : 'DOCUMENT_NOT_STORED');
    return { verification: found, reasons };
  }

  /** Many at once, by the ids of credentials that somebody looked up before. Each id has an answer, if only `unchecked`. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Verification>> {
    const answer = (status: 'unknown' | 'unchecked') => new Map<string, Verification>(ids.map((id) => [id, withoutCredential(status, ctx.now)]));
    try {
      const { rows } = await poolOf(this.dataSource).query<VerifiedCredential>({ ...byIds, values: [ids] });
      const found = answer('unknown');
      for (const row of rows) found.set(row.id, this.verified(ctx, row));
      return found;
    } catch (error) {
      log.error(logLine(error));
      return answer('unchecked');
    }
  }

  private verified(ctx: Ctx, credential: VerifiedCredential): Verification {
    return verification(credential, localDateAt(ctx.now, credential.timeZone), ctx.now);
  }

  private async lookUp(ctx: Ctx, query: typeof byCode, value: string | null): Promise<Verification> {
    if (value === null) return withoutCredential('unknown', ctx.now);
    try {
      const { rows } = await poolOf(this.dataSource).query<VerifiedCredential>({ ...query, values: [value] });
      const credential = rows[0];
      return credential ? this.verified(ctx, credential) : withoutCredential('unknown', ctx.now);
    } catch (error) {
      log.error(logLine(error));
      return withoutCredential('unchecked', ctx.now);
    }
  }

  private countMiss(ip: string): Promise<void> {
    return this.limiter.consume(misses, ip);
  }
}
