import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { APP_CONFIG, JobRegistry, logLine } from '@waymark/platform';
import type { AppConfig, Ctx, WitnessSetting } from '@waymark/platform';
import { LogCosignature } from './log-cosignature.entity';
import { LogService } from './log.service';
import type { Checkpoint } from './log.service';
import { askWitness } from './witness-client';

export const WITNESS_JOB = 'credentials.witness';

const log = new Logger('witness');
const nameOf = ({ key }: WitnessSetting): string => key.slice(0, key.indexOf('+'));

/** Shows the newest head of the log to those who watch it, each minute, and keeps what they sign. */
@Injectable()
export class WitnessService implements OnModuleInit {
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
  async showAll(ctx: Ctx): Promise<void> {
    const checkpoint = await this.logs.checkpoint(ctx);
    if (!checkpoint) return;
    const shown = this.config.witnesses.map((witness) => this.show(ctx, witness, checkpoint).catch((error: unknown) => log.warn(`${nameOf(witness)}: ${logLine(error)}`)));
    await Promise.all(shown);
  }

  private async show(ctx: Ctx, witness: WitnessSetting, checkpoint: Checkpoint): Promise<void> {
    const seen = await this.lastSeen(ctx, nameOf(witness));
    if (seen === checkpoint.size) return;
    const first = await this.ask(ctx, witness, { old: seen, checkpoint });
    const answer = first && 'knows' in first ? await this.ask(ctx, witness, { old: first.knows, checkpoint }) : first;
    if (!answer || !('line' in answer)) return log.warn(`${nameOf(witness)} did not sign the tree of ${checkpoint.size}`);
    await ctx.tx.createQueryBuilder().insert().into(LogCosignature).values({ size: String(checkpoint.size), witness: nameOf(witness), ...answer }).orIgnore().execute();
  }

  private async ask(ctx: Ctx, witness: WitnessSetting, { old, checkpoint }: { old: number; checkpoint: Checkpoint }) {
    if (old > checkpoint.size) throw new Error(`It has signed a tree of ${old}, and there are ${checkpoint.size}: was the database set back?`);
    return askWitness(witness, { old, proof: await this.logs.consistency(ctx, old, checkpoint.size), note: checkpoint.note });
  }

  private async lastSeen(ctx: Ctx, witness: string): Promise<number> {
    const [row] = await ctx.tx.find(LogCosignature, { where: { witness }, order: { size: 'DESC' }, take: 1 });
    return Number(row?.size ?? 0);
  }
}
