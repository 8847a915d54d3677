import { faultsOfPdf, readPdfObjects } from '@waymark/platform';
import { attachmentNames } from './attachment-names';

// DocMDP with P 1: whoever changes anything after the seal breaks it, also for readers that allow comments otherwise (ISO 32000-1, 12.8.2.2).
const lock = '/TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >>';
const certified = /^\/Perms << \/DocMDP (\d+) 0 R >>/;

/** What in a drawing must not be sealed, in words (see `faultsOfPdf`): what nobody asked for, or a seal that would allow changes. */
export function faultsOfCertificate(drawn: Uint8Array): string[] {
  const faults = faultsOfPdf(drawn, attachmentNames);
  return faults.length > 0 ? faults : faultsOfLock(drawn);
}

function faultsOfLock(drawn: Uint8Array): string[] {
  const { objects } = readPdfObjects(drawn);
  const written = [...objects].map(([number, { tokens }]) => ({ number, text: tokens.join(' ') }));
  const seals = written.filter(({ text }) => text.includes('/Type /Sig '));
  const catalog = written.find(({ text }) => text.includes('/Type /Catalog'))?.text ?? '';
  const named = certified.exec(catalog.slice(catalog.indexOf('/Perms')))?.[1];
  if (seals.length !== 1) return ['no room for exactly one seal'];
  return seals[0]?.text.includes(lock) && Number(named) === seals[0].number ? [] : ['a seal that would allow changes'];
}
