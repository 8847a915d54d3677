import { ItemKind } from '../item/item.rules';
import type { ItemDraft } from '../item/item.rules';
import { draftFrom, LeftReason, trueOrFalse } from './import.rules';
import type { ImportSettings, Left, Parsed } from './import.rules';

interface Answer {
  readonly mark: '=' | '~';
  readonly text: string;
  readonly weight: number | null;
}

interface Block {
  readonly text: string;
  readonly line: number;
}

/** Questions are parted by empty lines; comments and categories stand on lines of their own. */
function blocksOf(text: string, left: Left[]): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 1;
  const end = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), line: start });
    lines = [];
  };
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return end();
    if (line.trimStart().startsWith('//')) return undefined;
    if (line.startsWith('$')) return void left.push({ where: String(index + 1), what: line.trim(), reason: LeftReason.CATEGORY });
    if (lines.length === 0) start = index + 1;
    lines.push(line);
    return undefined;
  });
  end();
  return blocks;
}

/** Where a mark stands that no backslash takes its meaning from; -1 for nowhere. */
function find(text: string, marks: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (marks.includes(text[at] ?? '')) return at;
  }
  return -1;
}

const plain = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\([~=#{}:\\])/g, '$1').trim();

function answersOf(body: string, where: string, left: Left[]): Answer[] {
  const answers: Answer[] = [];
  for (let at = find(body, '=~'); at >= 0; ) {
    const next = find(body, '=~', at + 1);
    const whole = body.slice(at + 1, next < 0 ? undefined : next);
    const hash = find(whole, '#');
    if (hash >= 0) left.push({ where, what: plain(whole.slice(hash).replace(/^#+/, '')), reason: LeftReason.FEEDBACK });
    const told = hash < 0 ? whole : whole.slice(0, hash);
    const weight = /^%(-?[\d.]{1,8})%/.exec(told.trim());
    answers.push({ mark: body[at] as '=' | '~', text: plain(weight ? told.trim().slice(weight[0].length) : told), weight: weight ? Number(weight[1]) : null });
    at = next;
  }
  return answers;
}

function choiceOf(answers: readonly Answer[], where: string, left: Left[]): Pick<Shape, 'kind' | 'options'> {
  const right = ({ mark, weight }: Answer): boolean => (weight === null ? mark === '=' : weight > 0);
  if (answers.some((answer) => answer.weight !== null)) left.push({ where, what: answers.flatMap((answer) => (answer.weight === null ? [] : [`${answer.weight}%`])).join(' '), reason: LeftReason.PARTIAL_CREDIT });
  const options = answers.map((answer) => ({ text: answer.text, isRight: right(answer) }));
  return { kind: options.filter((option) => option.isRight).length > 1 ? ItemKind.MULTIPLE : ItemKind.SINGLE, options };
}

interface Shape {
  readonly kind: ItemKind;
  readonly options: readonly { readonly text: string; readonly isRight?: boolean; readonly match?: string }[];
}

function pairsOf(answers: readonly Answer[]): Shape | null {
  const halves = answers.map((answer) => answer.text.split('->'));
  if (answers.length === 0 || halves.some((half) => half.length !== 2)) return null;
  return { kind: ItemKind.MATCHING, options: halves.map(([text = '', match = '']) => ({ text: text.trim(), match: match.trim() })) };
}

interface Question {
  readonly name: string | null;
  readonly stem: string;
  readonly body: string;
}

function nameOf(text: string): { readonly name: string | null; readonly rest: string } {
  const named = /^::((?:[^:\\]|\\.|:(?!:))*)::/.exec(text);
  return named ? { name: plain(named[1] ?? ''), rest: text.slice(named[0].length) } : { name: null, rest: text };
}

function questionOf(block: string, where: string, left: Left[]): Question | null {
  const { name, rest } = nameOf(block.trimStart());
  const [open, close] = [find(rest, '{'), find(rest, '}')];
  if (open < 0 || close < open) return null;
  const format = /^\s*\[(html|moodle|plain|markdown)\]/.exec(rest);
  if (format) left.push({ where, what: `[${format[1]}]`, reason: LeftReason.FORMATTING });
  const after = plain(rest.slice(close + 1));
  const stem = `${plain(rest.slice(format ? format[0].length : 0, open))}${after === '' ? '' : ` _____ ${after}`}`;
  return { name, stem, body: rest.slice(open + 1, close) };
}

function truthOf({ body }: Question, where: string, left: Left[]): boolean | null {
  const truth = /^\s*(T|TRUE|F|FALSE)\s*(#|$)/i.exec(body);
  if (truth?.[2] === '#') left.push({ where, what: plain(body.slice(body.indexOf('#')).replace(/^#+/, '')), reason: LeftReason.FEEDBACK });
  return truth ? (truth[1] ?? '').toUpperCase().startsWith('T') : null;
}

/** A number begins with "#"; answers without a wrong one among them are short answers. */
const isChoice = ({ body }: Question, answers: readonly Answer[]): boolean => !body.trimStart().startsWith('#') && answers.some((answer) => answer.mark === '~');

function draftOf(block: Block, settings: ImportSettings, taken: { readonly number: number; readonly left: Left[] }): ItemDraft | null {
  const { left } = taken;
  const where = String(block.line);
  const question = questionOf(block.text, where, left);
  const leave = (reason: LeftReason): null => {
    left.push({ where, what: (question?.stem ?? block.text).slice(0, 200), reason });
    return null;
  };
  if (!question) return leave(LeftReason.UNKNOWN);
  const truth = truthOf(question, where, left);
  if (truth !== null) return { ...draftFrom({ code: question.name, kind: ItemKind.TRUE_FALSE, stem: question.stem, options: [] }, settings, taken.number), ...trueOrFalse(truth) };
  const answers = answersOf(question.body, where, left);
  const pairs = pairsOf(answers);
  if (!pairs && !isChoice(question, answers)) return leave(LeftReason.KIND_UNKNOWN);
  return draftFrom({ code: question.name, stem: question.stem, ...(pairs ?? choiceOf(answers, where, left)) }, settings, taken.number);
}

/** Moodle's GIFT: choices, true or false, matching. Short answers, numbers and essays stay behind, and so do feedback and parts of a point. */
export function parseGift(text: string, settings: ImportSettings): Parsed {
  const left: Left[] = [];
  const drafts: ItemDraft[] = [];
  for (const block of blocksOf(text, left)) {
    const draft = draftOf(block, settings, { number: drafts.length + 1, left });
    if (draft) drafts.push(draft);
  }
  return { drafts, left };
}

