import { Injectable } from '@nestjs/common';
import { cleanName, Organisation, OrganisationKind } from '@waymark/identity';
import { must, zoneNamed } from '@waymark/kernel';
import { lockName } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Placement } from './placement.entity';
import type { OutsidePlaceInput } from './placement.input';

/** Places that are not on the platform: each is known to one trainee, and nobody belongs to it. */
@Injectable()
export class OutsidePlaceService {
  /** The same words again are the same place of that trainee; of another one, it is another place. */
  async of(ctx: Ctx, traineeId: string, input: OutsidePlaceInput): Promise<string> {
    const name = cleanName(input.name);
    const timeZone = zoneNamed(input.timeZone);
    must(timeZone !== null, 'PLACEMENT_ZONE_UNKNOWN');
    await lockName(ctx, `outside place ${traineeId}`);
    const organisation = { kind: OrganisationKind.OUTSIDE_PLACE, name, timeZone };
    const known = await ctx.tx.findOneBy(Placement, { traineeId, organisation });
    return known?.organisationId ?? (await ctx.tx.save(Organisation, organisation)).id;
  }
}
