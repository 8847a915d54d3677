import { endOfDay, longDay } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';

export const walletErrorCodes = ['WALLET_PASS_STANDING_UNFIT'] as const;

export const passWords = ['card', 'name', 'title', 'until', 'issued', 'board', 'number', 'check', 'check-how', 'still', 'still-how', 'seen', 'seen-how'] as const;
export type PassWords = Readonly<Record<(typeof passWords)[number], string>>;

export interface PassFacts {
  readonly number: string;
  /** The code as people read it. */
  readonly writtenCode: string;
  readonly holderName: string;
  readonly title: string;
  readonly boardName: string;
  readonly timeZone: string;
  readonly issuedOn: LocalDate;
  /** The last day on which it is valid. */
  readonly validUntil: LocalDate;
  readonly verifyUrl: string;
}

/** Who signs passes, as Apple names them. */
export interface PassOwner {
  readonly passType: string;
  readonly team: string;
}

const line = (key: string, label: string, value: string) => ({ key, label, value });

/**
 * `pass.json` of a generic pass. What shows while somebody looks for another card (`logoText`, and the name of the organisation) tells nothing; the rest is on the card once it is opened.
 * It holds no status and no place or time at which a phone would show it by itself, and asks no server for news. Texts are English: a phone looks them up in `stringsOf`.
 */
export function passOf(facts: PassFacts, { passType, team }: PassOwner, words: PassWords): object {
  const day = (on: LocalDate): string => longDay(on, 'en');
  return {
    ...{ formatVersion: 1, passTypeIdentifier: passType, teamIdentifier: team, organizationName: 'Waymark', serialNumber: facts.number, description: words.card, logoText: words.card },
    ...{ sharingProhibited: true, foregroundColor: 'rgb(255, 255, 255)', labelColor: 'rgb(243, 227, 195)', backgroundColor: 'rgb(31, 77, 70)' },
    expirationDate: endOfDay(facts.validUntil, facts.timeZone).toISOString().replace(/\.\d+Z$/, 'Z'),
    barcodes: [{ format: 'PKBarcodeFormatQR', message: facts.verifyUrl, messageEncoding: 'iso-8859-1', altText: facts.writtenCode }],
    generic: {
      primaryFields: [line('name', words.name, facts.holderName)],
      secondaryFields: [line('title', words.title, facts.title)],
      auxiliaryFields: [line('until', words.until, day(facts.validUntil))],
      backFields: [
        ...[line('check', words.check, words['check-how']), line('still', words.still, words['still-how']), line('seen', words.seen, words['seen-how'])],
        ...[line('board', words.board, facts.boardName), line('number', words.number, facts.number), line('issued', words.issued, day(facts.issuedOn))],
      ],
    },
  };
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** `pass.strings` of a language: what the phone shows for each English text. */
export function stringsOf({ issuedOn, validUntil }: Pick<PassFacts, 'issuedOn' | 'validUntil'>, { en, own, locale }: { en: PassWords; own: PassWords; locale: Locale }): string {
  const words = passWords.map((key) => [en[key], own[key]] as const);
  const days = [issuedOn, validUntil].map((on) => [longDay(on, 'en'), longDay(on, locale)] as const);
  return [...new Map([...words, ...days])].map(([english, shown]) => `${quoted(english)} = ${quoted(shown)};\n`).join('');
}
