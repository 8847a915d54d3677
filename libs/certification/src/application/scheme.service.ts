import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationKind } from '@waymark/identity';
import { localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Scheme } from '../scheme';
import { byScheme, inForce } from '../scheme-version/scheme-version.rules';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { schemeView } from './application-view';
import type { SchemeType } from './scheme.type';

export interface CurrentScheme {
  readonly scheme: Scheme;
  /** Its board works on this platform. */
  readonly isOpen: boolean;
  /** Today at its board. */
  readonly asOf: LocalDate;
}

@Injectable()
export class SchemeService {
  constructor(private readonly versions: SchemeVersionService) {}

  async list(ctx: Ctx): Promise<SchemeType[]> {
    return (await this.current(ctx)).map(({ scheme, isOpen }) => schemeView(scheme, ctx.actor.locale, isOpen));
  }

  /** Every scheme that is in force today. */
  async current(ctx: Ctx): Promise<CurrentScheme[]> {
    const boards = await ctx.tx.find(Organisation, { where: { kind: OrganisationKind.CERTIFICATION_BOARD } });
    const zones = new Map(boards.map((board) => [board.name, board.timeZone]));
    const today = (body: string): LocalDate => localDateAt(ctx.now, zones.get(body) ?? 'UTC');
    const heads = [...byScheme(await this.versions.heads(ctx)).values()].flatMap((versions) => inForce(versions, today(versions[0]?.body ?? '')) ?? []);
    const schemes = await Promise.all(heads.map(({ schemeId, version }) => this.versions.content(ctx, schemeId, version)));
    return schemes.map((scheme) => ({ scheme, isOpen: scheme.credential !== null && zones.has(scheme.body), asOf: today(scheme.body) }));
  }
}
