import { Injectable } from '@nestjs/common';
import { DomainCode, found, PracticeFormat } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Between, IsNull } from 'typeorm';
import { Activity, Served } from '../entry/activity.rules';
import { HoursEntry } from '../entry/hours-entry.entity';
import { findInNote } from '../note/note.rules';
import { NoteService } from '../note/note.service';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { readDay } from './cell.rules';
import type { HoursFileInput } from './hours-import.input';
import { checkColumns, checkImported, planImport } from './hours-import.rules';
import type { FileRow, Known, PlannedRow } from './hours-import.rules';
import { cellsOf, servedSynonyms, vocabularyOf } from './import-row.rules';
import type { ReadRow, Site, Vocabularies } from './import-row.rules';

const languages: readonly Locale[] = ['en', 'es'];
const dayMs = 86_400_000;

const siteOf = ({ id: placementId, organisation: { name, timeZone }, startsOn, endsOn, dailyCapMinutes }: Placement): Site => ({ placementId, name, startsOn, endsOn, dailyCapMinutes, timeZone });

/** Reads a file against the log: one number of statements, however many rows. */
@Injectable()
export class FileReadingService {
  private readonly words: Vocabularies;

  constructor(
    private readonly placements: PlacementService,
    private readonly notes: NoteService,
    translator: Translator,
  ) {
    const inAll = (key: (code: string) => `${string}:${string}`) => (code: string) => languages.map((locale) => translator.text(locale, key(code)));
    this.words = {
      activities: vocabularyOf(Object.values(Activity), inAll((code) => `hours:activity.${code}`)),
      domains: vocabularyOf(Object.values(DomainCode), inAll((code) => `hours:domain.${code}`)),
      formats: vocabularyOf(Object.values(PracticeFormat), inAll((code) => `library:format.${code}`)),
      served: vocabularyOf(Object.values(Served), (code) => [...inAll((each) => `hours:served.${each}`)(code), ...servedSynonyms[code]]),
    };
  }

  async plan(ctx: Ctx, { columns, rows, withoutNotes, ...said }: HoursFileInput): Promise<PlannedRow[]> {
    checkColumns(columns);
    const placements = await this.placements.allOwn(ctx);
    found(placements.find(({ id }) => id === said.placementId));
    const file = rows.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells) })).sort((a, b) => a.line - b.line);
    const usual = { placementId: said.placementId, startTime: said.startTime ?? null, activity: said.activity ?? null, domain: said.domain ?? null };
    const reading = { ...this.words, sites: placements.map(siteOf), usual, withoutNotes };
    return planImport(file, { now: ctx.now, known: await this.known(ctx, file), reading, checkNote: this.noteCheck(placements) });
  }

  /** Names are looked up once a place, not once a row. */
  private noteCheck(placements: readonly Placement[]): (row: ReadRow) => void {
    const names = new Map(placements.map((placement) => [placement.id, this.notes.namesKnown(placement)]));
    return ({ site, statement: { note } }) => {
      if (note !== '') checkImported(findInNote(note, names.get(site.placementId) ?? []));
    };
  }

  private async known(ctx: Ctx, file: readonly FileRow[]): Promise<Known[]> {
    const days = file.flatMap(({ cells }) => readDay(cells.DAY ?? '') ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const startsAt = Between(new Date(Date.parse(`${first}T00:00:00Z`) - 2 * dayMs), new Date(Date.parse(`${last}T00:00:00Z`) + 3 * dayMs));
    return ctx.tx.findBy(HoursEntry, { traineeId: found(ctx.actor.id), supersededAt: IsNull(), startsAt });
  }
}
