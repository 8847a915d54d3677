import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationKind } from '@waymark/identity';
import type { Ctx } from '@waymark/platform';
import { schemes } from '../scheme';
import { schemeView } from './application-view';
import type { SchemeType } from './application.type';

@Injectable()
export class SchemeService {
  /** Every scheme that ships; open where its board works on this platform. */
  async list(ctx: Ctx): Promise<SchemeType[]> {
    const boards = await ctx.tx.find(Organisation, { where: { kind: OrganisationKind.CERTIFICATION_BOARD }, select: { name: true } });
    const names = new Set(boards.map((board) => board.name));
    return schemes.map((scheme) => schemeView(scheme, ctx.actor.locale, scheme.credential !== null && names.has(scheme.body)));
  }
}
