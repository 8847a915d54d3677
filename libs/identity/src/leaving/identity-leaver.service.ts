import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Files, Leavers } from '@waymark/platform';
import type { Ctx, Leaver } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { DataCopy } from '../copy/data-copy.entity';
import { Membership } from '../organisation/membership.entity';
import { Person } from '../person/person.entity';
import { publicName } from '../person/person.rules';

const gone = ['identity.session where person_id = $1', 'identity.tie where $1 in (person_id, other_id)'];
const NAMELESS = '—';
const mailed = ['identity.mailed_code', 'identity.invitation'];

/** The account itself: the doors close, and what is left of the person is a row without a name. */
@Injectable()
export class IdentityLeaver implements OnModuleInit {
  constructor(
    private readonly leavers: Leavers,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.leavers.add({ erase: (ctx, leaver) => this.erase(ctx, leaver) });
  }

  private async erase(ctx: Ctx, { id, email }: Leaver): Promise<void> {
    for (const rows of gone) await ctx.tx.query(`delete from ${rows}`, [id]);
    for (const table of mailed) await ctx.tx.query(`delete from ${table} where email = $1`, [email]);
    await ctx.tx.update(Membership, { personId: id, endedAt: IsNull() }, { endedAt: ctx.now });
    for (const { fileId } of await ctx.tx.findBy(DataCopy, { personId: id, fileId: Not(IsNull()) })) await this.files.discard(ctx, String(fileId));
    await ctx.tx.update(DataCopy, { personId: id }, { fileId: null });
    const person = await ctx.tx.findOneByOrFail(Person, { id });
    // At most the name that others saw already.
    const chosenName = (await this.leavers.isNamed(ctx, id)) ? (publicName(person) ?? NAMELESS) : NAMELESS;
    await ctx.tx.update(Person, { id }, { email: `${id}@erased.invalid`, passwordHash: null, legalName: null, chosenName, isLegalNamePublic: false });
  }
}
