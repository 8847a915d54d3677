import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationKind } from '@waymark/identity';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { byScheme, inForce } from '../scheme-version/scheme-version.rules';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { schemeView } from './application-view';
import type { SchemeType } from './application.type';

@Injectable()
export class SchemeService {
  constructor(private readonly versions: SchemeVersionService) {}

  /** Every scheme that is in force today; open where its board works on this platform. */
  async list(ctx: Ctx): Promise<SchemeType[]> {
    const boards = await ctx.tx.find(Organisation, { where: { kind: OrganisationKind.CERTIFICATION_BOARD } });
    const zones = new Map(boards.map((board) => [board.name, board.timeZone]));
    const schemes = byScheme(await this.versions.heads(ctx));
    const current = [...schemes.values()].flatMap((heads) => inForce(heads, localDateAt(ctx.now, zones.get(heads[0]?.body ?? '') ?? 'UTC')) ?? []);
    const contents = await Promise.all(current.map(({ schemeId, version }) => this.versions.content(ctx, schemeId, version)));
    return contents.map((scheme) => schemeView(scheme, ctx.actor.locale, scheme.credential !== null && zones.has(scheme.body)));
  }
}
