import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import { logLine, poolOf, RateLimiter } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { DataSource } from 'typeorm';
import { eventsColumn, hasFormerName } from '../verification/credential-columns';
import { publicEvents } from '../verification/public-record.rules';
import { answering, entryOf, targetOf } from './register.rules';
import type { Listed, RegisterEntry, RegisterQuestion } from './register.rules';

// Every question counts, found or not: numbers can be counted through, and a register is no list to read. Enough for whoever checks a few people.
const asking: Limit = { name: 'register-look-up', points: 20, seconds: 600 };
// Of one certificate or one person, by everybody together: names are not tried one after the other.
const target: Limit = { name: 'register-target', points: 30, seconds: 86_400 };

const log = new Logger('register');

export interface RegisterBoard {
  readonly id: string;
  readonly name: string;
}

export interface RegisterAnswer {
  readonly status: 'found' | 'not-found' | 'unchecked';
  readonly checkedAt: Date;
  readonly timeZone: string;
  readonly entries: readonly RegisterEntry[];
  /** A whole name was typed beside the number, and it is the one on the certificate. */
  readonly isNameConfirmed: boolean;
}

// The board keeps a register, and the holder said yes: both by their newest word.
const listed = `(select s.is_kept from credentials.register_setting s where s.board_id = c.board_id order by s.id desc limit 1)
  and (select l.is_listed from credentials.register_choice l where l.board_id = c.board_id and l.holder_id = c.holder_id order by l.id desc limit 1)`;
// As the index has it. The rules compare the names once more, letter by letter.
const folded = (name: string): string => `lower(translate(${name}, '‘’ʼ‐‑–—', '''''''----'))`;
const columns = `c.number, c.holder_id as "holderId", c.holder_name as "holderName", c.title, c.board_name as "boardName", c.time_zone as "timeZone",
  c.issued_on::text as "issuedOn", c.valid_until::text as "validUntil", (exists (select 1 from credentials.credential n where n.supersedes_id = c.id) or ${hasFormerName}) as "isReplaced",
  ${eventsColumn}`;
const byNumber = { name: 'register-number', text: `select ${columns} from credentials.credential c where c.number = $1 and ${listed}` };
const byName = { name: 'register-name', text: `select ${columns} from credentials.credential c where c.board_id = $1 and ${folded('c.holder_name')} = ${folded('$2::text')} and ${listed} order by c.issued_at desc limit 20` };
const boards = {
  name: 'register-boards',
  text: `select s.board_id as id, b.board_name as name from (select distinct on (board_id) board_id, is_kept from credentials.register_setting order by board_id, id desc) s
    cross join lateral (select c.board_name from credentials.credential c where c.board_id = s.board_id order by c.issued_at desc limit 1) b where s.is_kept order by b.board_name`,
};

/** Looks a certificate up without its code, only where a board keeps a public register and the holder wants to be in it. */
@Injectable()
export class RegisterLookup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limiter: RateLimiter,
  ) {}

  /** Three statements whatever is asked. Private, unknown and misspelt are one answer. */
  async ask(ctx: Ctx, question: RegisterQuestion, ip: string): Promise<RegisterAnswer> {
    await this.limiter.consume(asking, ip);
    // Under a digest: a name that was asked for is kept nowhere.
    await this.limiter.consume(target, createHash('sha256').update(targetOf(question)).digest('base64url'));
    try {
      return this.answer(ctx, question, await this.rows(question));
    } catch (error) {
      log.error(logLine(error));
      return { status: 'unchecked', checkedAt: ctx.now, timeZone: 'UTC', entries: [], isNameConfirmed: false };
    }
  }

  /** Boards that keep a register, by name. */
  async boards(): Promise<RegisterBoard[]> {
    return (await poolOf(this.dataSource).query<RegisterBoard>(boards)).rows;
  }

  private async rows(question: RegisterQuestion): Promise<Listed[]> {
    const query = 'number' in question ? { ...byNumber, values: [question.number] } : { ...byName, values: [question.boardId, question.name] };
    return (await poolOf(this.dataSource).query<Listed>(query)).rows;
  }

  private answer(ctx: Ctx, question: RegisterQuestion, rows: readonly Listed[]): RegisterAnswer {
    const fitting = answering(question, rows);
    const entries = fitting.map((row) => {
      const today = localDateAt(ctx.now, row.timeZone);
      return entryOf({ ...row, events: publicEvents(row.events, today) }, today);
    });
    const isFound = entries.length > 0;
    return { status: isFound ? 'found' : 'not-found', checkedAt: ctx.now, timeZone: fitting[0]?.timeZone ?? 'UTC', entries, isNameConfirmed: isFound && 'number' in question && question.name !== '' };
  }
}
