import { faultsOfPdf, openPdfFonts } from '@waymark/platform';
import { accessFaultsOf, opensElsewhere } from '@waymark/platform/testing';
import type { EvidenceContent } from './evidence-content';
import { evidenceJson } from './evidence-content';
import { drawEvidence } from './draw-evidence';

const entry = { id: '1', on: '2026-11-02', startTime: '09:00', minutes: 90, activity: 'ONE_TO_ONE', domain: 'ADVOCACY', format: null, site: 'Lakeshore Recovery', isAmendment: false, signature: { name: 'Sam Whitaker', standing: 'ROLE', sentence: 'I saw it.', signedAt: new Date('2026-11-03T15:00:00Z'), contentHash: 'c'.repeat(64) } };
const play = { id: '2', on: '2026-11-04', scenario: 'A hard Friday', family: 'LISTENING', passed: true, assessor: 'Kim Osei', rubric: 'Listening', rubricVersion: 2, total: 20, passMark: 15, criteria: [{ title: 'Asks first', level: 4, meaning: 'Every time', isCritical: true }], comments: [{ second: 75, criterion: 'Asks first', text: 'Good 👍\nquestion' }] };
const content = (with_: Partial<EvidenceContent> = {}): EvidenceContent => ({
  format: 'waymark-evidence', version: 1, language: 'en', madeAt: new Date('2026-11-23T15:00:00Z'), person: 'Zofia Żółć', madeFor: { kind: 'PERSON' },
  training: [], hours: [], rolePlays: [], exams: [], decisions: [], certificates: [], ...with_,
});
const say = (key: string, params: Record<string, string | number> = {}) => [key, ...Object.values(params)].join(' ');
const draw = async (with_: Partial<EvidenceContent> = {}) => Buffer.from(await drawEvidence(content(with_), { fonts: openPdfFonts(), say, jsonSha256: 'a'.repeat(64) }));

it('[I1] is a tagged PDF in its language, and the same content gives the same bytes', async () => {
  const pdf = await draw({ language: 'es', hours: [entry as never], rolePlays: [play as never] });
  const text = pdf.toString('latin1');
  expect(text).toContain('/MarkInfo');
  expect(text).toContain('/Lang (es');
  expect(text).toContain('/StructTreeRoot');
  expect(pdf.equals(await draw({ language: 'es', hours: [entry as never], rolePlays: [play as never] }))).toBe(true);
});
it('[I1] goes over as many pages as the record takes', async () => {
  const hours = Array.from({ length: 2000 }, (_, index) => ({ ...entry, id: String(index) }) as never);
  const pages = (await draw({ hours })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(40);
});
it('[I1] its JSON says days, minutes and instants as they are', () => {
  const read = JSON.parse(evidenceJson(content({ hours: [entry as never] })).toString('utf8')) as { madeAt: string; hours: { minutes: number; signature: { signedAt: string } }[] };
  expect(read).toMatchObject({ madeAt: '2026-11-23T15:00:00.000Z', hours: [{ minutes: 90, signature: { signedAt: '2026-11-03T15:00:00.000Z' } }] });
});

describe('an evidence pack, elsewhere and aloud', () => {
  const full = (language: 'en' | 'es' = 'en') => draw({ language, hours: Array.from({ length: 60 }, (_, index) => ({ ...entry, id: String(index) }) as never), rolePlays: [play as never] });
  it.each(['en', 'es'] as const)('[F5] [CE7] is tagged from head to foot, empty and full, and holds nothing that nobody asked for (%s)', async (language) => {
    for (const bytes of [await draw({ language }), await full(language)]) expect([accessFaultsOf(bytes, language), faultsOfPdf(bytes)]).toEqual([[], []]);
  });
  opensElsewhere('an evidence pack', () => full());
});
