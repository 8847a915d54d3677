import { namesIn } from './note-names';

/** What tells who somebody is. */
export enum NoteFindingKind {
  NAME = 'NAME',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  BIRTH_DATE = 'BIRTH_DATE',
  ID_NUMBER = 'ID_NUMBER',
}

export interface NoteFinding {
  readonly kind: NoteFindingKind;
  /** The words as they stand in the note. */
  readonly text: string;
  /** A colleague's name or the number of an office may stay; birth dates and numbers of records have no place in a note. */
  readonly mayStay: boolean;
}

const stays: readonly NoteFindingKind[] = [NoteFindingKind.NAME, NoteFindingKind.PHONE, NoteFindingKind.EMAIL];

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const numeric = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?`;
const written = String.raw`(?:(?:${months})\.? \d{1,2}(?:,? \d{4})?|\d{1,2} de (?:${months})(?: (?:de|del) \d{4})?)`;
// Work is of this year or the last: a full date from long ago is one of somebody's life.
const longAgo = String.raw`(?:19\d{2}|200\d|201[0-5])`;

/** In this order: what one has read, the next does not see. Digits in front or behind belong to something else. */
const shapes: readonly (readonly [NoteFindingKind, RegExp])[] = [
  [NoteFindingKind.EMAIL, /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  [NoteFindingKind.ID_NUMBER, /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g],
  [NoteFindingKind.ID_NUMBER, /\b(?:ssn|mrn|medical record|record number|chart|case number|case no|client id|patient id|id number|medicaid id|social security number|expediente|número de caso|número de registro|historia clínica)\b[^\d\n]{0,12}[a-z]{0,3}-?\d[\d-]{3,}/giu],
  [NoteFindingKind.BIRTH_DATE, new RegExp(String.raw`(?<!\p{L})(?:born|date of birth|birth date|birthdate|d\.?o\.?b\.?|naci[óo]|nacid[oa]|fecha de nacimiento|f\. ?nac\.?)(?!\p{L})[^\d\n]{0,15}(?:${numeric}|${written}|\d{4}\b)`, 'giu')],
  [NoteFindingKind.BIRTH_DATE, new RegExp(String.raw`(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]${longAgo}|${longAgo}[/.-]\d{1,2}[/.-]\d{1,2}|(?:${months})\.? \d{1,2},? ${longAgo}|\d{1,2} de (?:${months}) (?:de|del) ${longAgo})(?!\d)`, 'giu')],
  [NoteFindingKind.PHONE, /(?<![\d/-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}(?![\d/-])/g],
  [NoteFindingKind.PHONE, /(?<![\d/.-])\+\d{1,3}(?:[ .-]?\d{2,4}){3,4}(?!\d)/g],
  [NoteFindingKind.PHONE, /(?<![\d/.-])\d{3}[.-]\d{4}(?![\d/-])/g],
];

/** What in a note tells who somebody is. A list and some shapes: it helps to notice, and does not promise that nothing is left. */
export function findInNote(note: string, known: readonly string[]): NoteFinding[] {
  const found: NoteFinding[] = [];
  const add = (kind: NoteFindingKind, text: string) => {
    if (!found.some((other) => other.text === text)) found.push({ kind, text, mayStay: stays.includes(kind) });
  };
  let rest = note;
  for (const [kind, shape] of shapes) {
    rest = rest.replace(shape, (text) => {
      add(kind, text.trim());
      return ' # ';
    });
  }
  for (const name of namesIn(rest, known)) add(NoteFindingKind.NAME, name);
  return found;
}
