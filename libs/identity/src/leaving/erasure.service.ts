import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { CtxFactory, ErasureLog, inTransaction, Leavers, lockName, Mailer, record } from '@waymark/platform';
import type { Ctx, Erased, Leaver } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Person } from '../person/person.entity';
import { Leaving } from './leaving.entity';

type Due = Pick<Leaving, 'id' | 'personId' | 'erasesCertificates'>;

/** Erases somebody for good, and once more where an older copy of the database came back. */
@Injectable()
export class ErasureService implements OnApplicationBootstrap {
  constructor(
    private readonly leavers: Leavers,
    private readonly erasures: ErasureLog,
    private readonly mailer: Mailer,
    private readonly contexts: CtxFactory,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const erased of this.erasures.of('person')) await this.again(this.contexts.create(), erased);
  }

  /** Written down outside the database first. Twice at once: the second finds nothing to do. */
  async erase(ctx: Ctx, { id, personId, erasesCertificates }: Due): Promise<void> {
    const leaver = await this.leaver(ctx, personId, erasesCertificates);
    if (!leaver) return;
    this.erasures.write({ kind: 'person', id: personId, at: ctx.now.toISOString(), erasesCertificates });
    await this.leavers.before(ctx, leaver);
    await inTransaction(ctx, async (inner) => {
      await lockName(inner, `leaving ${personId}`);
      const isStill = await inner.tx.existsBy(Leaving, { id, undoneAt: IsNull(), erasedAt: IsNull() });
      if (!isStill) return;
      const { locale } = await inner.tx.findOneByOrFail(Person, { id: personId });
      const records = await this.leavers.records(inner, personId);
      await this.leavers.erase(inner, leaver);
      // As whole values of JSON: others may share a name, or carry it in a longer one.
      const words = [leaver.email, ...leaver.names.map((name) => JSON.stringify(name))];
      await inner.tx.query('select audit.redact($1, $2, $3)', [personId, words, records]);
      await inner.tx.update(Leaving, { id }, { erasedAt: inner.now });
      record(inner, 'leaving.erased', { id }, { after: { personId } });
      await this.mailer.send(inner, { to: leaver.email, locale, template: 'leaving-done', params: {} });
    });
  }

  /** Whom the database knows as erased is left alone; who is not in it was never there, or came later. */
  private async again(ctx: Ctx, { id: personId, at, erasesCertificates = false }: Erased): Promise<void> {
    const known = await ctx.tx.findOneBy(Leaving, { personId, undoneAt: IsNull() });
    if (known?.erasedAt || !(await ctx.tx.existsBy(Person, { id: personId }))) return;
    const askedAt = new Date(new Date(at).getTime() - 1);
    const leaving = known ?? (await ctx.tx.save(Leaving, { personId, erasesCertificates, askedAt, dueAt: new Date(at), undoneAt: null, erasedAt: null }));
    await this.erase(ctx, { ...leaving, erasesCertificates });
  }

  private async leaver(ctx: Ctx, id: string, erasesCertificates: boolean): Promise<Leaver | null> {
    const person = await ctx.tx.findOneBy(Person, { id });
    if (!person) return null;
    const names = [person.legalName, person.chosenName].filter((name) => name !== null);
    return { id, email: person.email, names, erasesCertificates };
  }
}
