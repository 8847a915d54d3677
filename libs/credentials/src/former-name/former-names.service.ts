import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import type { Credential } from '../credential/credential.entity';
import { hasFormerName } from '../verification/credential-columns';
import { FormerName } from './former-name.entity';

type Named = Pick<Credential, 'holderId' | 'holderName'>;

const hidden = `select c.number from credentials.credential c where c.number = any ($1::text[])
  and (${hasFormerName} or exists (select from credentials.erasure e where e.credential_id = c.id))`;

/** Names that are not told any more. The certificates keep them for good: for their holder, and for the board that issued them. */
@Injectable()
export class FormerNames {
  /** From here on no public answer about what is over says this name. */
  async leave({ tx, now }: Ctx, { holderId, holderName }: Named): Promise<void> {
    await tx.createQueryBuilder().insert().into(FormerName).values({ holderId, name: holderName, sinceAt: now }).orIgnore().execute();
  }

  /** Whoever is certified by a name goes by it, once again or for the first time. */
  async take({ tx }: Ctx, { holderId, holderName }: Named): Promise<void> {
    await tx.delete(FormerName, { holderId, name: holderName });
  }

  /** Whoever had their certificates erased is kept by no name. */
  async forget({ tx }: Ctx, holderId: string): Promise<void> {
    await tx.delete(FormerName, { holderId });
  }

  /** Of the numbers of certificates, those whose printed name is told no more: it is a former one, or was erased. */
  async among({ tx }: Ctx, numbers: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ number: string }[]>(hidden, [numbers]);
    return new Set(rows.map(({ number }) => number));
  }
}
