import { Injectable } from '@nestjs/common';
import { HoursFacts, PlacementService } from '@waymark/hours';
import type { HoursFact } from '@waymark/hours';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import type { Assessed } from '../application/application.service';
import { MatrixCut, matricesOf } from './matrix.rules';
import type { Traits } from './matrix.rules';
import type { HoursMatrixType } from './matrix.type';

@Injectable()
export class MatrixService {
  constructor(
    private readonly worked: HoursFacts,
    private readonly placements: PlacementService,
  ) {}

  async of(ctx: Ctx, { applicantId }: Application, { scheme, facts, asOf, openedOn }: Assessed): Promise<HoursMatrixType[]> {
    const { locale } = ctx.actor;
    const traits = await this.traits(ctx, applicantId);
    return matricesOf(scheme, facts.facts, { moment: { asOf, openedOn }, traits }).map(({ id, name, total, rows }) => ({
      id, total, name: name[locale], rows: rows.map((row) => ({ ...row, rule: row.rule?.[locale] ?? null })),
    }));
  }

  private async traits(ctx: Ctx, personId: string): Promise<Map<string, Traits>> {
    const worked = await this.worked.of(ctx, personId);
    const places = await this.placements.byIds(ctx, worked.flatMap(({ placementId }) => placementId ?? []));
    const traits = ({ activity, domain, format, standing, placementId }: HoursFact): Traits => {
      const place = placementId === null ? undefined : places.get(placementId)?.organisation.name;
      return { [MatrixCut.ACTIVITY]: activity, [MatrixCut.DOMAIN]: domain, ...(format ? { [MatrixCut.FORMAT]: format } : {}), ...(place ? { [MatrixCut.PLACE]: place } : {}), ...(standing ? { [MatrixCut.SIGNER]: standing } : {}) };
    };
    return new Map(worked.map((fact) => [fact.id, traits(fact)]));
  }
}
