import { Injectable } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { Files, PersonalData, Translator } from '@waymark/platform';
import type { Ctx, PersonalPart, StoredFile, ZipEntry } from '@waymark/platform';
import { contentsPage } from './contents-page';
import { csvOf, jsonOf } from './copy-files.rules';
import type { CopyRow } from './copy-files.rules';

export interface CopyFor {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly at: Date;
}

/** How many rows of a part there are, and how many files lie beside it. */
export interface PartTold {
  readonly name: string;
  readonly rows: number;
  readonly files: number;
}

interface Listed {
  readonly id: string;
  readonly name: string;
}

const whose = 'with whose as (select $1::uuid as id, $2::text as email)';
const endings: Readonly<Record<string, string>> = { 'audio/webm': '.webm', 'video/webm': '.webm', 'audio/mp4': '.m4a', 'video/mp4': '.mp4', 'audio/ogg': '.ogg', 'image/jpeg': '.jpg', 'image/png': '.png', 'application/pdf': '.pdf' };

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads what every lib keeps about a person, a part at a time, into the files of a copy. */
@Injectable()
export class CopyContentService {
  constructor(
    private readonly data: PersonalData,
    private readonly stored: Files,
    private readonly translator: Translator,
  ) {}

  async *entries(ctx: Ctx, whom: CopyFor): AsyncGenerator<ZipEntry> {
    const told: PartTold[] = [];
    for (const part of this.data.parts()) {
      const rows = await this.rows(ctx, part, whom);
      const files = await this.listed(ctx, part, whom);
      told.push({ name: part.name, rows: rows.length, files: files.length });
      if (rows.length > 0) yield* this.tables(part, rows);
      for (const [index, file] of files.entries()) yield* this.attached(ctx, part, { ...file, place: index + 1 });
    }
    const say = (key: string, params: Record<string, string | number> = {}) => this.translator.text(whom.locale, `copy:${key}`, params);
    yield { path: 'index.html', isPacked: false, bytes: once(Buffer.from(contentsPage(told, whom, say))) };
  }

  private *tables({ name }: PersonalPart, rows: readonly CopyRow[]): Generator<ZipEntry> {
    yield { path: `${name}.json`, isPacked: false, bytes: [Buffer.from(jsonOf(rows))] };
    yield { path: `${name}.csv`, isPacked: false, bytes: [Buffer.from(csvOf(rows))] };
  }

  private async *attached(ctx: Ctx, { name, files }: PersonalPart, { id, name: title, place }: Listed & { place: number }): AsyncGenerator<ZipEntry> {
    const folder = `${name}/${String(place).padStart(3, '0')}-`;
    const bytes = files?.bytes;
    if (bytes === undefined) return yield* this.sent(ctx, id, `${folder}${title}`);
    const [row] = await ctx.tx.query<{ bytes: Buffer }[]>(bytes, [id]);
    if (row) yield { path: `${folder}${title}`, isPacked: true, bytes: once(row.bytes) };
  }

  private async *sent(ctx: Ctx, id: string, path: string): AsyncGenerator<ZipEntry> {
    const file: StoredFile = await this.stored.taken(ctx, id);
    yield { path: `${path}${endings[file.mediaType] ?? ''}`, isPacked: true, bytes: (await this.stored.read(ctx, file)) as AsyncIterable<Uint8Array> };
  }

  private async rows(ctx: Ctx, { sql }: PersonalPart, { personId, email }: CopyFor): Promise<CopyRow[]> {
    const found = await ctx.tx.query<{ row: CopyRow }[]>(`${whose} select row_to_json(part) as row from (${sql}) part`, [personId, email]);
    return found.map(({ row }) => row);
  }

  private listed(ctx: Ctx, { files }: PersonalPart, { personId, email }: CopyFor): Promise<Listed[]> {
    return files ? ctx.tx.query<Listed[]>(`${whose} ${files.list}`, [personId, email]) : Promise.resolve([]);
  }
}
