import { Injectable } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';

/** Files that go with a part: `list` gives `id` and `name`; `bytes` gives the column `bytes` for an id ($1), or they are stored files. */
export interface PersonalFiles {
  readonly list: string;
  readonly bytes?: string;
}

/**
 * One noun of what is kept about a person. `sql` reads from `whose` (`id`, `email`), and holds what the person may see on their own
 * screens already: others by name and only for what they did on the person's record. Its words are `copy:part.<name>` of the catalogue.
 */
export interface PersonalPart {
  readonly name: string;
  readonly tables: readonly string[];
  readonly sql: string;
  readonly files?: PersonalFiles;
}

/** Why rows of a table that name people are not handed out, by table. */
export type NotHandedOut = Readonly<Record<string, string>>;

/** Libs say here, when they start, what they keep about a person: a copy of everything is made of it, and a table that nobody names fails a test. */
@Injectable()
export class PersonalData {
  private readonly known: PersonalPart[] = [];
  private readonly reasons = new Map<string, string>();

  add(parts: readonly PersonalPart[], left: NotHandedOut): void {
    this.known.push(...parts);
    for (const [table, reason] of Object.entries(left)) this.reasons.set(table, reason);
  }

  parts(): readonly PersonalPart[] {
    return this.known;
  }

  left(): ReadonlyMap<string, string> {
    return this.reasons;
  }
}

/** What a module lists among its providers to name what it keeps. */
export const personalData = (lib: string, parts: readonly PersonalPart[], left: NotHandedOut): FactoryProvider => ({
  provide: `personal data of ${lib}`,
  inject: [PersonalData],
  useFactory: (data: PersonalData) => {
    data.add(parts, left);
    return lib;
  },
});
