import { longDay, longInstant } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { Say } from '@waymark/platform';
import { formatCode } from '../document';
import { sentenceKey } from '../verification/verification.rules';
import { conditionsSince, lateWords } from '../verification/verify-parts';
import type { ReceiptLine } from './receipt.rules';
import type { VerificationReceipt } from './verification-receipt.entity';

/** The texts of one language: those of receipts, and those of the answers that they quote. */
export interface ReceiptTexts {
  readonly locale: Locale;
  readonly say: Say;
  readonly verify: Say;
  /** Where the receipt is looked up. */
  readonly address: string;
}

type Row = readonly [term: string, value: string];

/** When it was asked, on the clock of the board or of the program. */
export const moment = ({ checkedAt, timeZone }: Pick<VerificationReceipt, 'checkedAt' | 'timeZone'>, { locale }: ReceiptTexts): string => longInstant(checkedAt, timeZone, locale);

/** The sentence of the answer, as it was. */
export function sentence({ status, certificate }: ReceiptLine, { verify, locale }: ReceiptTexts): string {
  if (!certificate) return verify(`sentence.${status}`);
  const { holderName, title, validUntil, since } = certificate;
  return verify(sentenceKey(status, holderName), { name: holderName ?? '', title, until: longDay(validUntil, locale), since: longDay(since, locale) });
}

/** What the board said beside it, and until when it can be renewed late. */
export function boardWords({ certificate }: ReceiptLine, { verify, locale }: ReceiptTexts): string[] {
  const reason = certificate?.publicReason ? [verify('reason', { reason: certificate.publicReason })] : [];
  const conditions = certificate?.conditions ? [`${conditionsSince(certificate.conditions, locale, verify)} ${certificate.conditions.text}`] : [];
  const late = certificate && lateWords(certificate, locale, verify);
  return [...reason, ...conditions, ...(late ? [late] : [])];
}

/** The certificate as it was shown, and what was proved for it. */
export function factRows({ certificate }: ReceiptLine, { say, verify, locale }: ReceiptTexts): Row[] {
  if (!certificate) return [];
  const { number, holderName, title, boardName, issuedOn, validUntil, schemeName, schemeVersion, evidence, replacedBy } = certificate;
  const rows: Row[] = [
    [say('holder'), holderName ?? say('former')],
    [say('certificate'), title],
    [verify('label.number'), number],
    [verify('label.board'), boardName],
    [verify('label.issuedOn'), longDay(issuedOn, locale)],
    [verify('label.validUntil'), longDay(validUntil, locale)],
    [verify('label.scheme'), verify('label.schemeVersion', { scheme: schemeName, version: schemeVersion })],
  ];
  const newer: Row[] = replacedBy === null ? [] : [[say('replacedBy'), replacedBy]];
  return [...rows, ...newer, ...evidence.map(({ label, value }): Row => [label, value])];
}

export const foot = ({ code, checkRules }: VerificationReceipt, { say, address }: ReceiptTexts): string =>
  say('foot', { code: formatCode(code), address: address.replace(/^https?:\/\//, ''), rules: checkRules });
