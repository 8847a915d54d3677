import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalDate, longDay, must, type LocalDate, type Locale } from '@waymark/kernel';

const keys = [
  'documentTitle', 'certifies', 'statement', 'issuedOn', 'validUntil', 'number', 'code', 'evidenceHeading',
  'checkHeading', 'checkHow', 'checkFile', 'checkLink', 'qrAlt', 'sealAlt', 'sealField', 'criteria', 'attachedJson', 'attachedJwt', 'attachedLog',
] as const;

export type CertificateTextKey = (typeof keys)[number];
export type CertificateTexts = Readonly<Record<Locale, Readonly<Record<CertificateTextKey, string>>>>;

/** Reads `<localesDir>/<lang>/certificate.json`; a missing text fails here, at the start, and not on somebody's certificate. */
export function loadCertificateTexts(localesDir: string): CertificateTexts {
  return { en: readTexts(localesDir, 'en'), es: readTexts(localesDir, 'es') };
}

function readTexts(localesDir: string, lang: Locale): Record<CertificateTextKey, string> {
  const path = join(localesDir, lang, 'certificate.json');
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const entries = keys.map((key) => {
    const text = texts[key];
    if (typeof text !== 'string' || text === '') throw new Error(`${path}: no text for "${key}"`);
    return [key, text] as const;
  });
  return Object.fromEntries(entries) as Record<CertificateTextKey, string>;
}

export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole);
}

export function formatDay(day: LocalDate, lang: Locale): string {
  must(isLocalDate(day), 'CREDENTIAL_DATE_INVALID', { day });
  return longDay(day, lang);
}
