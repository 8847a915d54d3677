import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Credential, CredentialService } from '@waymark/credentials';
import { cleanName } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { FilePurposes, Files, loadOne, lockName, lockOne, madeBefore, RateLimiter, record } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { In } from 'typeorm';
import { CertificateNameService } from '../certificate-name/certificate-name.service';
import { NameChange, NameChangeCertificate } from './name-change.entity';
import type { AskForNameInput } from './name-change.input';
import { checkAsked, namePaperPurpose, NameChangeStatus } from './name-change.rules';

const DAY = 86_400;
// Two people read each.
const questions: Limit = { name: 'name-change', points: 6, seconds: 30 * DAY };

const { ASKED, WITHDRAWN } = NameChangeStatus;

type Closing = Pick<NameChange, 'status' | 'answer'>;

/** Of a certificate that was `named`: itself, and each that took the place of the one before. */
export const editionsSince = `(
    with recursive step (id) as (select named.credential_id union all select later.id from step join credentials.credential later on later.supersedes_id = step.id)
    select step.id from step)`;

// The newest question that names the certificate, or one whose place it took.
const newest = `
  select distinct on (certificate.id) certificate.id as "credentialId", question.id from credentials.credential certificate
    join certification.name_change question on question.holder_id = certificate.holder_id and question.board_id = certificate.board_id
    join certification.name_change_certificate named on named.name_change_id = question.id
    join lateral ${editionsSince} edition on edition.id = certificate.id
   where certificate.id = any ($1) order by certificate.id, question.asked_at desc, question.id`;

/** A holder asks for a name that their board has not seen. Their certificates stay as they are until two people of it said yes. */
@Injectable()
export class NameChangeService implements OnModuleInit {
  constructor(
    private readonly names: CertificateNameService,
    private readonly credentials: CredentialService,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
    private readonly limiter: RateLimiter,
  ) {}

  onModuleInit(): void {
    this.purposes.take(namePaperPurpose);
  }

  async ask(ctx: Ctx, { id, credentialIds, kind, name: typed, fileId = null }: AskForNameInput): Promise<NameChange> {
    const holderId = found(ctx.actor.id);
    const before = await madeBefore(ctx, NameChange, { id, holderId });
    if (before) return before;
    const name = cleanName(typed);
    const certificates = await Promise.all(credentialIds.map((each) => loadOne(ctx, Credential, { holderId }, each)));
    const boardId = await this.check(ctx, certificates, { kind, name, hasPaper: fileId !== null });
    await this.limiter.consume(questions, holderId);
    if (fileId !== null) await this.files.take(ctx, fileId, namePaperPurpose.name);
    const asked = { id, holderId, boardId, kind, name, fileId, status: ASKED, askedAt: ctx.now, answer: null, decidedBy: null, decidedAt: null, paperErasedAt: null };
    await ctx.tx.insert(NameChange, asked);
    await ctx.tx.insert(NameChangeCertificate, credentialIds.map((credentialId) => ({ nameChangeId: id, credentialId })));
    record(ctx, 'name-change.asked', { id }, { after: { kind, certificates: credentialIds.length } });
    return asked;
  }

  /** Pressed twice, once. */
  async withdraw(ctx: Ctx, id: string): Promise<NameChange> {
    const change = await lockOne(ctx, NameChange, { holderId: found(ctx.actor.id) }, id);
    if (change.status === WITHDRAWN) return change;
    must(change.status === ASKED, 'NAME_CHANGE_DECIDED');
    return this.close(ctx, change, { status: WITHDRAWN, answer: null });
  }

  /** From here on nobody needs the paper: its picture goes. The caller holds the lock. */
  async close(ctx: Ctx, change: NameChange, closing: Closing): Promise<NameChange> {
    const made = { ...closing, decidedBy: found(ctx.actor.id), decidedAt: ctx.now, paperErasedAt: change.fileId === null ? null : ctx.now };
    await ctx.tx.update(NameChange, { id: change.id }, made);
    if (change.fileId !== null) await this.files.discard(ctx, change.fileId);
    record(ctx, `name-change.${closing.status.toLowerCase()}`, change);
    return { ...change, ...made };
  }

  /** Where they may ask: their certificates of that board that are not over, newest first. Empty while a question waits, and for everybody else. */
  async askable(ctx: Ctx, { id, holderId, boardId }: Credential): Promise<Credential[]> {
    if (holderId !== ctx.actor.id || (await ctx.tx.existsBy(NameChange, { holderId, boardId, status: ASKED }))) return [];
    const running = await this.names.running(ctx, await ctx.tx.find(Credential, { where: { holderId, boardId }, order: { issuedAt: 'DESC', id: 'ASC' } }));
    return running.some((each) => each.id === id) ? running : [];
  }

  /** By certificate. Whoever may read them is asked by the caller. */
  async newestOf(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, NameChange>> {
    const rows = await ctx.tx.query<{ credentialId: string; id: string }[]>(newest, [credentialIds]);
    const changes = new Map((await ctx.tx.findBy(NameChange, { id: In(rows.map(({ id }) => id)) })).map((change) => [change.id, change]));
    return new Map(rows.map(({ credentialId, id }) => [credentialId, found(changes.get(id))]));
  }

  private async check(ctx: Ctx, certificates: readonly Credential[], asked: Pick<NameChange, 'kind' | 'name'> & { hasPaper: boolean }): Promise<string> {
    const running = await this.names.running(ctx, certificates);
    const boardId = checkAsked({ ...asked, certificates: certificates.map((each) => ({ boardId: each.boardId, printed: each.holderName, isRunning: running.includes(each) })) });
    const holderId = found(ctx.actor.id);
    // Where no row is there yet to be locked: two questions at once are one after the other.
    await lockName(ctx, `name-change ${holderId} ${boardId}`);
    must(!(await ctx.tx.existsBy(NameChange, { holderId, boardId, status: ASKED })), 'NAME_CHANGE_RUNS_ALREADY');
    // What the board has decided about is taken at once.
    must(!(await this.names.known(ctx, { holderId, boardId })).includes(asked.name), 'NAME_CHANGE_KNOWN');
    this.credentials.checkName(asked.name);
    return boardId;
  }
}
