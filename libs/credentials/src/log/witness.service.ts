import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { APP_CONFIG, JobRegistry, logLine, prepared } from '@waymark/platform';
import type { AppConfig, Ctx, WitnessSetting } from '@waymark/platform';
import { LogCosignature } from './log-cosignature.entity';
import { LogService } from './log.service';
import type { Checkpoint, OpenedProof } from './log.service';
import { askWitness, WAIT_MS } from './witness-client';

export const WITNESS_JOB = 'credentials.witness';

const SILENT_MS = 60_000;
const confirmed = {
  name: 'witness-confirmed',
  text: `select from credentials.log_opening o join credentials.log_cosignature s on s.size > o.idx where o.credential_id = $1 and o.kind = 'issued' limit 1`,
};

const log = new Logger('witness');
const nameOf = ({ key }: WitnessSetting): string => key.slice(0, key.indexOf('+'));

interface Shown {
  readonly checkpoint: Checkpoint;
  readonly signal?: AbortSignal;
}

/** Shows the newest head of the log to those who watch it, each minute, and keeps what they sign. */
@Injectable()
export class WitnessService implements OnModuleInit {
  /** Until when nobody waits for a witness that gave no signature. */
  private readonly silent = new Map<string, Date>();

  constructor(
    private readonly logs: LogService,
    private readonly jobs: JobRegistry,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(WITNESS_JOB, (ctx) => this.showAll(ctx));
    this.jobs.repeat(WITNESS_JOB, '* * * * *');
  }

  /** A witness that is away, or says no, is no trouble of the log: it is asked again in a minute. */
  showAll(ctx: Ctx): Promise<void> {
    return this.showTo(ctx, this.config.witnesses);
  }

  /**
   * Before the file of a certificate is made: so that its proof carries what others saw. Two seconds at most, and none for a witness that has not answered within the last minute.
   * Asks outside of every transaction and lock.
   */
  async confirm(ctx: Ctx, credentialId: string): Promise<void> {
    const asked = this.config.witnesses.filter((witness) => (this.silent.get(nameOf(witness)) ?? ctx.now) <= ctx.now);
    if (asked.length === 0 || (await prepared(ctx, confirmed, [credentialId])).length > 0) return;
    await this.showTo(ctx, asked, AbortSignal.timeout(WAIT_MS));
  }

  /** The proof that goes into the file of a certificate; null once its opening was erased. */
  proofFor(ctx: Ctx, credentialId: string): Promise<OpenedProof | null> {
    return this.logs.openedForFile(ctx, credentialId);
  }

  private async showTo(ctx: Ctx, witnesses: readonly WitnessSetting[], signal?: AbortSignal): Promise<void> {
    const checkpoint = await this.logs.checkpoint(ctx);
    if (checkpoint) await Promise.all(witnesses.map((witness) => this.show(ctx, witness, { checkpoint, signal })));
  }

  private async show(ctx: Ctx, witness: WitnessSetting, shown: Shown): Promise<void> {
    const name = nameOf(witness);
    const hasSigned = await this.isSigned(ctx, witness, shown).catch((error: unknown) => {
      log.warn(`${name}: ${logLine(error)}`);
      return false;
    });
    if (hasSigned) this.silent.delete(name);
    else this.silent.set(name, new Date(ctx.now.getTime() + SILENT_MS));
  }

  private async isSigned(ctx: Ctx, witness: WitnessSetting, shown: Shown): Promise<boolean> {
    const { size } = shown.checkpoint;
    const seen = await this.lastSeen(ctx, nameOf(witness));
    if (seen === size) return true;
    const first = await this.ask(ctx, witness, { ...shown, old: seen });
    const answer = first && 'knows' in first ? await this.ask(ctx, witness, { ...shown, old: first.knows }) : first;
    if (!answer || !('line' in answer)) throw new Error(`did not sign the tree of ${size}`);
    await ctx.tx.createQueryBuilder().insert().into(LogCosignature).values({ size: String(size), witness: nameOf(witness), ...answer }).orIgnore().execute();
    return true;
  }

  private async ask(ctx: Ctx, witness: WitnessSetting, { old, checkpoint, signal }: Shown & { readonly old: number }) {
    if (old > checkpoint.size) throw new Error(`It has signed a tree of ${old}, and there are ${checkpoint.size}: was the database set back?`);
    return askWitness(witness, { old, proof: await this.logs.consistency(ctx, old, checkpoint.size), note: checkpoint.note, signal });
  }

  private async lastSeen(ctx: Ctx, witness: string): Promise<number> {
    const [row] = await ctx.tx.find(LogCosignature, { where: { witness }, order: { size: 'DESC' }, take: 1 });
    return Number(row?.size ?? 0);
  }
}
