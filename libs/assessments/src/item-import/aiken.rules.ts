import { ItemKind } from '../item/item.rules';
import type { ItemDraft } from '../item/item.rules';
import { draftFrom, LeftReason } from './import.rules';
import type { ImportSettings, Left, Parsed } from './import.rules';

interface Open {
  stem: string[];
  options: { letter: string; text: string }[];
  line: number;
}

const fresh = (line: number): Open => ({ stem: [], options: [], line });

/** Reads one line after another; what does not end in an ANSWER is left when the next question begins. */
class Reader {
  readonly drafts: ItemDraft[] = [];
  readonly left: Left[] = [];
  private open = fresh(1);

  constructor(private readonly settings: ImportSettings) {}

  take(line: string, number: number): void {
    const answer = /^ANSWER: ?([A-Za-z])$/.exec(line)?.[1];
    if (answer !== undefined) return this.close(answer.toUpperCase(), number + 1);
    const option = /^([A-Z])[.)] ?(.*)$/.exec(line);
    if (option && this.open.stem.length > 0) this.open.options.push({ letter: option[1] ?? '', text: option[2] ?? '' });
    else if (line !== '') this.ask(line, number);
  }

  end(): void {
    const { stem, options, line } = this.open;
    if (stem.length + options.length > 0) this.left.push({ where: String(line), what: stem.join(' ') || (options[0]?.text ?? ''), reason: LeftReason.UNKNOWN });
  }

  private close(right: string, next: number): void {
    const options = this.open.options.map((each) => ({ text: each.text, isRight: each.letter === right }));
    this.drafts.push(draftFrom({ code: null, kind: ItemKind.SINGLE, stem: this.open.stem.join('\n'), options }, this.settings, this.drafts.length + 1));
    this.open = fresh(next);
  }

  private ask(line: string, number: number): void {
    if (this.open.options.length > 0) {
      this.end();
      this.open = fresh(number);
    }
    if (this.open.stem.length === 0) this.open.line = number;
    this.open.stem.push(line);
  }
}

/** Aiken: a question, answers "A." or "A)", then "ANSWER: A". What does not end in an ANSWER stays behind with its line. */
export function parseAiken(text: string, settings: ImportSettings): Parsed {
  const reader = new Reader(settings);
  text.split(/\r?\n/).forEach((line, index) => reader.take(line.trim(), index + 1));
  reader.end();
  return { drafts: reader.drafts, left: reader.left };
}
