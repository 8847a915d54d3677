import { Injectable } from '@nestjs/common';
import { displayName } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { ReceiptReadingService } from '../receipt/receipt-reading.service';
import { HoursSigningService } from '../signature/hours-signing.service';
import { HoursToSignService } from '../signature/hours-to-sign.service';
import type { HoursItem } from '../signature/hours-to-sign.service';
import { undoableUntil } from '../signature/hours-signature.rules';

const nameIn = ({ supervisorEmail, supervisorName, alternateName }: Placement, mailbox: string): string | null => (supervisorEmail === mailbox ? supervisorName : alternateName);

/** What a row of the page says of an entry: enough to decide about it, and no more. */
function rowOf({ entry, contentHash, flags }: HoursItem, placement: Placement) {
  const { id, workedOn, startTime, timeZone, minutes, activity, domain, format, served, note, supersedesId, amendmentReason } = entry;
  const site = { organisation: { name: placement.organisation.name } };
  return { contentHash, flags, entry: { placement: site, id, workedOn, startTime, timeZone, minutes, activity, domain, format, served, note, supersedesId, amendmentReason } };
}

/** The pages behind a link: what waits for a mailbox, person by person, and what was decided there. */
@Injectable()
export class LinkPagesService {
  constructor(
    private readonly waiting: HoursToSignService,
    private readonly placements: PlacementService,
    private readonly signing: HoursSigningService,
    private readonly reading: ReceiptReadingService,
  ) {}

  async week(ctx: Ctx) {
    const mailbox = found(ctx.actor.mailbox ?? null);
    const { groups, hasMore } = await this.waiting.page(ctx);
    const items = groups.flatMap((group) => group.items);
    const placements = await this.placements.byIds(ctx, items.map(({ entry }) => entry.placementId));
    const placementOf = ({ entry }: HoursItem) => found(placements.get(entry.placementId));
    const signerName = [...placements.values()].map((placement) => nameIn(placement, mailbox)).find((name) => name !== null) ?? '';
    return {
      mailbox,
      signerName,
      attestation: this.signing.attestation(ctx),
      hasMore,
      groups: groups.map((group) => ({ person: { id: group.person.id, name: displayName(group.person) }, minutes: group.minutes, items: group.items.map((item) => rowOf(item, placementOf(item))) })),
    };
  }

  /** Newest first. An entry says whether its signature was taken back. */
  async receipts(ctx: Ctx) {
    const shown = await this.reading.ofMailbox(ctx);
    return shown.map(({ id, decidedAt, timeZone, sentence, lines, undone }) => ({
      ...{ id, decidedAt, timeZone, sentence, canUndo: ctx.now < undoableUntil(decidedAt) },
      lines: lines.map(({ entryId, signatureId, trainee, workedOn, minutes, activity, reason }) => ({ entryId, isSigned: signatureId !== null, undoneAt: undone.get(signatureId ?? '') ?? null, trainee, workedOn, minutes, activity, reason })),
    }));
  }
}
