import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { localDateAt, must } from '@waymark/kernel';
import type { Ctx, Limit } from '@waymark/platform';
import { anyOf, logLine, poolOf, RateLimiter, together } from '@waymark/platform';
import { DataSource } from 'typeorm';
import { Issuer } from '../credential/issuer';
import { linesOf } from '../detail/detail.rules';
import type { DetailLine } from '../detail/detail.rules';
import { normaliseCode, readArchival } from '../document';
import { isSameName } from './certificate-name.rules';
import type { CertificateName } from './certificate-name.rules';
import { SealTrust } from './seal-trust';
import { eventsColumn, hasFormerName } from './credential-columns';
import { verification, withoutCredential } from './verification.rules';
import type { Verification, VerifiedCredential } from './verification.rules';

// Generous for people, useless for guessing: 79 bits are not found at any rate.
const misses: Limit = { name: 'verify-miss', points: 60, seconds: 600 };
// A day's lists of a program have honest mistakes, 5 in 100 of 10,000 rows; good rows cost nothing. Too few to count through numbers with a name.
const missesInLists: Limit = { name: 'verify-miss-in-list', points: 500, seconds: 86_400 };
const uploads: Limit = { name: 'verify-upload', points: 60, seconds: 600 };

const log = new Logger('verification');

const columns = `c.id, c.number, c.code, c.holder_name as "holderName", c.title, c.board_name as "boardName", c.time_zone as "timeZone",
  c.scheme_name as "schemeName", c.scheme_version as "schemeVersion", c.issued_on::text as "issuedOn", c.valid_until::text as "validUntil", c.late_until::text as "lateUntil", c.evidence, c.detail,
  coalesce((select o.is_open from credentials.detail_choice o where o.credential_id = c.id order by o.id desc limit 1), false) as "isDetailOpen",
  ${eventsColumn},
  (select d.sha256 from credentials.sealed_document d where d.credential_id = c.id order by d.ordinal desc limit 1) as sha256,
  (select n.number from credentials.credential n where n.supersedes_id = c.id) as "replacedBy",
  ${hasFormerName} as "isNameFormer"`;

// Where the log first names it, and who else has seen that.
const logged = `(select json_build_object('index', o.idx, 'size', (select max(m.idx) + 1 from credentials.log_entry m), 'enteredAt', n.at, 'witness', w.witness, 'witnessedAt', w.at,
    'renamedAt', (select b.at from credentials.log_opening z join credentials.log_entry b on b.idx = z.idx where z.credential_id is null and z.kind = 'log-closed' and z.idx > o.idx order by z.idx desc limit 1))
     from credentials.log_opening o join credentials.log_entry n on n.idx = o.idx
     left join lateral (select s.witness, s.at from credentials.log_cosignature s where s.size > o.idx order by s.size, s.at limit 1) w on true
    where o.credential_id = c.id and o.kind = 'issued' order by o.idx limit 1) as log`;

// Named, so that PostgreSQL plans each once a connection.
const byCodes = { name: 'verify-codes', text: `select ${columns}, ${logged} from credentials.credential c where c.code = ${anyOf('text')} and not exists (select from credentials.erasure e where e.credential_id = c.id)` };
const byHash = {
  name: 'verify-hash',
  text: `select ${columns}, ${logged} from credentials.credential c where c.id = (select credential_id from credentials.sealed_document where sha256 = $1)`,
};

const byIds = { name: 'verify-ids', text: `select ${columns} from credentials.credential c where c.id = any($1::uuid[])` };

// The same work for a number that does not exist and for one with another name: neither shows in the time.
const byNames = { name: 'verify-names', text: 'select id, code, number, holder_name as "holderName" from credentials.credential c where (code = any($1::text[]) or number = any($2::text[])) and not exists (select from credentials.erasure e where e.credential_id = c.id)' };

type StoredCredential = VerifiedCredential & { readonly detail: readonly DetailLine[] };
interface Named extends Pick<VerifiedCredential, 'id' | 'code' | 'number'> {
  readonly holderName: string;
}

export interface DocumentCheck {
  readonly verification: Verification;
  /** Stable codes of what is wrong with the file; empty when it is the stored one, unaltered. */
  readonly reasons: readonly string[];
  /** Of an archival copy that proves its seal: when the older of its lists was signed. */
  readonly archivedAt: Date | null;
}

@Injectable()
export class VerificationService {
  private readonly withCode = together(async (codes: readonly string[]) => new Map((await this.stored(byCodes, codes)).map((row) => [row.code, row])));

  constructor(
    private readonly dataSource: DataSource,
    private readonly limiter: RateLimiter,
    private readonly issuer: Issuer,
    private readonly trust: SealTrust,
  ) {}

  /** One statement, shared by all who ask in the same turn. A database that cannot be read is `unchecked`, never a status. */
  async byCode(ctx: Ctx, typed: string, ip: string): Promise<Verification> {
    const code = normaliseCode(typed);
    const found = await this.answered(ctx, code === null ? null : () => this.withCode(code));
    if (found.status === 'unknown') await this.countMiss(ip);
    return found;
  }

  /** The stored bytes are the truth; the seal is checked as well, so that a forgery is told apart from a file that is not ours. */
  async byDocument(ctx: Ctx, bytes: Buffer, ip: string): Promise<DocumentCheck> {
    await this.limiter.consume(uploads, ip);
    must(bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'DOCUMENT_NOT_PDF');
    const hash = createHash('sha256').update(readArchival(bytes)?.original ?? bytes).digest('hex');
    const found = await this.answered(ctx, async () => (await this.stored(byHash, hash))[0]);
    const seal = await this.issuer.check(ctx, bytes);
    const reasons: string[] = seal.ok ? await this.trust.faults(ctx, seal, found) : [...seal.reasons];
    if (found.credential === null) reasons.push(found.status === 'unchecked' ? 'DOCUMENT_UNCHECKED' : 'DOCUMENT_NOT_STORED');
    return { verification: found, reasons, archivedAt: seal.ok ? seal.archivedAt : null };
  }

  /** Many at once, by the ids of credentials that somebody looked up before. Each id has an answer, if only `unchecked`. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Verification>> {
    const answer = (status: 'unknown' | 'unchecked') => new Map<string, Verification>(ids.map((id) => [id, withoutCredential(status, ctx.now)]));
    try {
      const { rows } = await poolOf(this.dataSource).query<StoredCredential>({ ...byIds, values: [ids] });
      const found = answer('unknown');
      for (const row of rows) found.set(row.id, this.verified(ctx, row));
      return found;
    } catch (error) {
      log.error(logLine(error));
      return answer('unchecked');
    }
  }

  /**
   * The credentials that a list names, in its order; null where a name fits none: unknown, misspelt and withheld are one answer. Each miss counts
   * against the limit of `who`. Nothing at all when the database cannot be read.
   */
  async byNames(_: Ctx, names: readonly CertificateName[], who: string): Promise<(string | null)[] | null> {
    const found = await this.namedBy(names);
    if (found === null) return null;
    const keyed = new Map(found.flatMap((row) => [[row.code, row], [row.number, row]]));
    const ids = names.map((name) => {
      const row = keyed.get('code' in name ? name.code : name.number);
      return row && ('code' in name || isSameName(name.holderName, row.holderName)) ? row.id : null;
    });
    const missed = ids.filter((id) => id === null).length;
    if (missed > 0) await this.limiter.consume(missesInLists, who, missed);
    return ids;
  }

  private async namedBy(names: readonly CertificateName[]): Promise<Named[] | null> {
    const codes = names.flatMap((name) => ('code' in name ? [name.code] : []));
    const numbers = names.flatMap((name) => ('number' in name ? [name.number] : []));
    try {
      return (await poolOf(this.dataSource).query<Named>({ ...byNames, values: [codes, numbers] })).rows;
    } catch (error) {
      log.error(logLine(error));
      return null;
    }
  }

  private verified(ctx: Ctx, { detail, ...credential }: StoredCredential): Verification {
    // What stands behind it is the holder's to open: it goes no further than here where they did not.
    const evidence = credential.isDetailOpen ? linesOf({ detail, evidence: credential.evidence }) : [];
    return verification({ ...credential, evidence }, localDateAt(ctx.now, credential.timeZone), ctx.now);
  }

  private async stored(query: typeof byHash, value: unknown): Promise<StoredCredential[]> {
    return (await poolOf(this.dataSource).query<StoredCredential>({ ...query, values: [value] })).rows;
  }

  private async answered(ctx: Ctx, look: (() => Promise<StoredCredential | null | undefined>) | null): Promise<Verification> {
    try {
      const credential = await look?.();
      return credential ? this.verified(ctx, credential) : withoutCredential('unknown', ctx.now);
    } catch (error) {
      log.error(logLine(error));
      return withoutCredential('unchecked', ctx.now);
    }
  }

  private async countMiss(ip: string): Promise<void> {
    await this.limiter.consume(misses, ip);
  }
}
