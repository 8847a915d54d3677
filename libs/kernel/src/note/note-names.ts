import { doubtful, names, ordinary, places, plain, saints, titles } from './note-words';

interface Word {
  readonly text: string;
  /** As the lists have it, without a possessive. */
  readonly key: string;
  readonly at: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isFirst: boolean;
}

/** What comes right before a name that no list has. */
const meetings = [
  /\b(?:met|meeting|talk(?:ed|ing)|sp(?:oke|eaking)|s[ia]t(?:ting)?|walk(?:ed|ing)|check(?:ed|ing) in|one[- ]to[- ]one|1:1) with\s+$/i,
  /\b(?:talk(?:ed|ing)|sp(?:oke|eaking)|listen(?:ed|ing)|reach(?:ed|ing) out) to\s+$/i,
  /\b(?:texted|drove|accompanied|comforted|mentored|hugged|encouraged|check(?:ed|ing) on)\s+$/i,
  /\b(?:hablé|hablamos|hablar|me reuní|nos reunimos|conversé|conversamos|platiqué|platicamos|sesión|cita) con\s+$/iu,
  /\b(?:acompañ\p{L}+|visit\p{L}+|escuch\p{L}+|apoy\p{L}+|abrac\p{L}+|animé|orienté|conocí|ayudé|llamé|vi) a\s+$/iu,
];
/** What says that a name follows, whatever it is. */
const namings = [/\b(?:named|name is|name was|client|patient|participant|peer)\s+$/i, /(?:^|[^\p{L}])(?:se llama|llamad[oa]|nombre es|nombre era|cliente|paciente|participante|usuari[oa])\s+$/iu];
/** What makes a person of a name that is a word as well. */
const company = /(?:^|[^\p{L}])(?:with|met|saw|helped|visited|asked|told|thanked|and|con|y)\s+$/iu;

const endOfSentence = /(?:^|[.!?:;\n•"“(¿¡-])\s*$/u;

function wordsOf(note: string): Word[] {
  return [...note.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu)].map((match) => {
    const text = match[0].replace(/['’]s$/u, '');
    return { text, key: plain(text), at: match.index, end: match.index + text.length, isCapital: /^\p{Lu}\p{L}*\p{Ll}/u.test(text), isFirst: endOfSentence.test(note.slice(0, match.index)) };
  });
}

const follows = (note: string, before: Word | undefined, after: Word): boolean => before !== undefined && /^\.? $/.test(note.slice(before.end, after.at));

/** Words with a capital that stand together. */
function runAt(note: string, all: readonly Word[], index: number): Word[] {
  const run: Word[] = [];
  if (all[index]?.isCapital === false) return all.slice(index, index + 1);
  for (let at = index; at < all.length; at += 1) {
    const word = all[at];
    if (!word || (at > index && !(word.isCapital && follows(note, all[at - 1], word)))) break;
    run.push(word);
  }
  return run;
}

class Reader {
  private readonly all: readonly Word[];

  constructor(
    private readonly note: string,
    private readonly known: ReadonlySet<string>,
  ) {
    this.all = wordsOf(note);
  }

  names(): string[] {
    const found: string[] = [];
    for (let index = 0; index < this.all.length; index += 1) {
      const run = runAt(this.note, this.all, index);
      const [isPlace, isPerson] = [this.isPlace(index, run), this.isPerson(index, run)];
      if (isPerson && !isPlace) found.push(run.map(({ text }) => text).join(' '));
      if (isPerson || isPlace) index += run.length - 1;
    }
    return found;
  }

  private isPerson(index: number, [word, second]: readonly Word[]): boolean {
    if (!word || word.text.length < 2 || this.known.has(word.key)) return false;
    if (names.has(word.key)) return true;
    return word.isCapital && (this.isCalled(word, this.all[index - 1]) || (doubtful.has(word.key) ? this.isMeant(word, second) : this.isMet(word)));
  }

  private isPlace(index: number, run: readonly Word[]): boolean {
    const before = this.all[index - 1];
    const isSaint = before !== undefined && (saints.has(before.key) || places.has(before.key)) && run[0] !== undefined && follows(this.note, before, run[0]);
    return isSaint || run.some(({ key }, at) => at > 0 && (places.has(key) || ordinary.has(key)));
  }

  private isCalled(word: Word, before: Word | undefined): boolean {
    const text = this.note.slice(0, word.at);
    if (before && titles.has(before.key) && follows(this.note, before, word)) return true;
    return !ordinary.has(word.key) && !places.has(word.key) && namings.some((naming) => naming.test(text));
  }

  private isMeant(word: Word, second: Word | undefined): boolean {
    const text = this.note.slice(0, word.at);
    const hasSurname = second !== undefined && !names.has(second.key);
    return hasSurname || (!word.isFirst && !ordinary.has(word.key) && [company, ...meetings].some((context) => context.test(text)));
  }

  private isMet(word: Word): boolean {
    return !ordinary.has(word.key) && !places.has(word.key) && meetings.some((meeting) => meeting.test(this.note.slice(0, word.at)));
  }
}

/** Names of people in a text, but for those that may stand there, such as the supervisor's. */
export function namesIn(note: string, known: readonly string[]): string[] {
  const parts = known.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u)).filter((part) => part.length > 1);
  return new Reader(note, new Set(parts.map(plain))).names();
}
