import { DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { ImportFormat, MOST_CHARACTERS } from './import.rules';
import type { ImportSettings } from './import.rules';
import { ImportReader } from './reader.service';

const settings: ImportSettings = { locale: 'en', domain: DomainCode.ADVOCACY, difficulty: 2, prefix: 'IMP' };
const reader = new ImportReader();
const read = (format: ImportFormat, text: string) => reader.read(format, text, settings);
const short = (format: ImportFormat, text: string) => {
  const { drafts, left } = read(format, text);
  return { drafts: drafts.map((draft) => [draft.code, draft.kind, draft.stem.en, draft.options.map((option) => `${option.isRight ? '*' : ''}${option.en}${option.match ? ` > ${option.match.en}` : ''}`)]), left: left.map(({ where, what, reason }) => [where, what, reason]) };
};

describe('[L6] GIFT', () => {
  it('brings choices, true or false and matching in', () => {
    const text = `// a comment
::ADV-1:: What comes first? {=Listen ~Lecture ~Leave}

Peer support is mutual. {T}

Choose two. {~%50%Ask ~%50%Listen ~%-100%Lecture}

Match them. {=open -> How are you? =closed -> Are you well?}

Recovery is a {=journey ~race} for each person.`;
    expect(short(ImportFormat.GIFT, text)).toEqual({
      drafts: [
        ['ADV-1', 'SINGLE', 'What comes first?', ['*Listen', 'Lecture', 'Leave']],
        ['IMP-2', 'TRUE_FALSE', 'Peer support is mutual.', ['*True', 'False']],
        ['IMP-3', 'MULTIPLE', 'Choose two.', ['*Ask', '*Listen', 'Lecture']],
        ['IMP-4', 'MATCHING', 'Match them.', ['open > How are you?', 'closed > Are you well?']],
        ['IMP-5', 'SINGLE', 'Recovery is a _____ for each person.', ['*journey', 'race']],
      ],
      left: [['6', '50% 50% -100%', 'PARTIAL_CREDIT']],
    });
  });
  it('names what stays behind, line by line', () => {
    const text = `$CATEGORY: ethics

[html]Which? {=A#good ~B#think again}

When? {#1990}

Name one. {=hope =Hope}

Write. {}

No answers here`;
    expect(short(ImportFormat.GIFT, text)).toEqual({
      drafts: [['IMP-1', 'SINGLE', 'Which?', ['*A', 'B']]],
      left: [
        ['1', '$CATEGORY: ethics', 'CATEGORY'],
        ['3', '[html]', 'FORMATTING'],
        ['3', 'good', 'FEEDBACK'],
        ['3', 'think again', 'FEEDBACK'],
        ['5', 'When?', 'KIND_UNKNOWN'],
        ['7', 'Name one.', 'KIND_UNKNOWN'],
        ['9', 'Write.', 'KIND_UNKNOWN'],
        ['11', 'No answers here', 'UNKNOWN'],
      ],
    });
  });
  it('reads marks that a backslash frees', () => {
    expect(short(ImportFormat.GIFT, '2 \\= 1 + 1\\: right? {=yes \\{sure\\} ~no}').drafts).toEqual([['IMP-1', 'SINGLE', '2 = 1 + 1: right?', ['*yes {sure}', 'no']]]);
  });
});

describe('[L6] Aiken', () => {
  it('brings questions in and names what has no answer', () => {
    const text = 'What comes first?\nA. Listen\nB) Lecture\nANSWER: A\n\nLost question\nA. One\nB. Two\n\nNext?\nA. x\nB. y\nANSWER: B\n\nWrong letter\nA. x\nB. y\nANSWER: D';
    expect(short(ImportFormat.AIKEN, text)).toEqual({
      drafts: [['IMP-1', 'SINGLE', 'What comes first?', ['*Listen', 'Lecture']], ['IMP-2', 'SINGLE', 'Next?', ['x', '*y']]],
      left: [['6', 'Lost question', 'UNKNOWN'], ['IMP-3', 'Wrong letter', 'KEY_UNFIT']],
    });
  });
});

describe('[L6] CSV', () => {
  it('has both languages, and names columns and rows that stay behind', () => {
    const text = `code,domain,difficulty,kind,stem_en,stem_es,option1_en,option1_es,option2_en,option2_es,option3_en,right,author
C-1,ETHICAL_RESPONSIBILITY,3,,"What, first?",¿Qué primero?,Listen,Escuchar,Lecture,Sermón,,1,Kim
,,,,Two?,,a,,b,,c,1;3,
C-3,,,ESSAY,Write,,a,,b,,,1,
C-4,NOWHERE,,,Where?,,a,,b,,,1,
C-5,,9,,How hard?,,a,,b,,,1,`;
    const { drafts } = read(ImportFormat.CSV, text);
    expect(drafts[0]).toMatchObject({ code: 'C-1', domain: 'ETHICAL_RESPONSIBILITY', difficulty: 3, stem: { en: 'What, first?', es: '¿Qué primero?' }, options: [{ es: 'Escuchar', isRight: true }, { es: 'Sermón', isRight: false }] });
    expect(drafts[1]).toMatchObject({ code: 'IMP-2', kind: 'MULTIPLE', difficulty: 2, options: [{ isRight: true }, { isRight: false }, { isRight: true }] });
    expect(short(ImportFormat.CSV, text).left).toEqual([['1', 'author', 'UNKNOWN'], ['4', 'kind: ESSAY', 'KIND_UNKNOWN'], ['5', 'domain: NOWHERE', 'KIND_UNKNOWN'], ['6', 'difficulty: 9', 'KIND_UNKNOWN']]);
  });
  it('that cannot be read is refused', () => {
    expect(() => read(ImportFormat.CSV, 'code,stem_en\n"open')).toThrow('IMPORT_UNREADABLE');
  });
});

const qti21 = `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="Q-1" title="First">
  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
    <correctResponse><value>A</value></correctResponse>
    <mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="2"/></mapping>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody>
    <p>Ana &amp; Jo <b>wait</b>. <img src="x.png" alt=""/></p>
    <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
      <prompt>What comes first?</prompt>
      <simpleChoice identifier="A">Listen<feedbackInline identifier="f">good</feedbackInline></simpleChoice>
      <simpleChoice identifier="B"><![CDATA[Lecture <now>]]></simpleChoice>
    </choiceInteraction>
  </itemBody>
  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
  <modalFeedback identifier="m">Well done</modalFeedback>
</assessmentItem>`;

const qti3 = `<qti-assessment-items>
  <qti-assessment-item identifier="O-1" title="Order">
    <qti-response-declaration identifier="RESPONSE"><qti-correct-response><qti-value>b</qti-value><qti-value>a</qti-value><qti-value>c</qti-value></qti-correct-response></qti-response-declaration>
    <qti-item-body><qti-order-interaction response-identifier="RESPONSE"><qti-prompt>In order</qti-prompt><qti-simple-choice identifier="a">Listen</qti-simple-choice><qti-simple-choice identifier="b">Greet</qti-simple-choice><qti-simple-choice identifier="c">Plan</qti-simple-choice></qti-order-interaction></qti-item-body>
  </qti-assessment-item>
  <qti-assessment-item identifier="M-1" title="Match">
    <qti-response-declaration identifier="RESPONSE"><qti-correct-response><qti-value>x p</qti-value><qti-value>y q</qti-value></qti-correct-response></qti-response-declaration>
    <qti-item-body><qti-match-interaction response-identifier="RESPONSE"><qti-prompt>Pairs</qti-prompt>
      <qti-simple-match-set><qti-simple-associable-choice identifier="x">open</qti-simple-associable-choice><qti-simple-associable-choice identifier="y">closed</qti-simple-associable-choice></qti-simple-match-set>
      <qti-simple-match-set><qti-simple-associable-choice identifier="p">How?</qti-simple-associable-choice><qti-simple-associable-choice identifier="q">Do you?</qti-simple-associable-choice><qti-simple-associable-choice identifier="r">Hm.</qti-simple-associable-choice></qti-simple-match-set>
    </qti-match-interaction></qti-item-body>
  </qti-assessment-item>
  <qti-assessment-item identifier="T-1" title="Essay"><qti-item-body><qti-extended-text-interaction response-identifier="RESPONSE"/></qti-item-body></qti-assessment-item>
</qti-assessment-items>`;

describe('[L4] QTI', () => {
  it('2.1 names every element that does not come in', () => {
    expect(short(ImportFormat.QTI, qti21)).toEqual({
      drafts: [['Q-1', 'SINGLE', 'Ana & Jo wait . What comes first?', ['*Listen', 'Lecture <now>']]],
      left: [
        ['Q-1 > responseDeclaration > mapping', 'mapping', 'SCORING'],
        ['Q-1 > itemBody > p > img', 'img', 'MEDIA'],
        ['Q-1 > itemBody > choiceInteraction > simpleChoice > feedbackInline', 'feedbackInline', 'FEEDBACK'],
        ['Q-1 > modalFeedback', 'modalFeedback', 'FEEDBACK'],
      ],
    });
  });
  it('3.0 brings order and match in, with what belongs to none', () => {
    const { drafts, left } = short(ImportFormat.QTI, qti3);
    expect(drafts).toEqual([['O-1', 'ORDERING', 'In order', ['Greet', 'Listen', 'Plan']], ['M-1', 'MATCHING', 'Pairs', ['open > How?', 'closed > Do you?']]]);
    expect(read(ImportFormat.QTI, qti3).drafts[1]?.extra).toEqual([{ en: 'Hm.', es: '' }]);
    expect(left).toEqual([['T-1', 'Essay', 'KIND_UNKNOWN'], ['T-1 > qti-item-body > qti-extended-text-interaction', 'qti-extended-text-interaction', 'KIND_UNKNOWN']]);
  });
  it('loses no element, whatever they are called: each comes in or is named', () => {
    const names = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 6 }), (strange) => {
        const marked = strange.map((name) => `zz${name}`);
        const text = qti21.replace('<prompt>', `${marked.map((name) => `<${name}>hidden</${name}>`).join('')}<prompt>`);
        const { left, drafts } = read(ImportFormat.QTI, text);
        for (const name of marked) expect(left.map((each) => each.what)).toContain(name);
        expect(JSON.stringify(drafts)).not.toContain('hidden');
      }),
    );
  });
  it('that is no item is named as a whole', () => {
    expect(short(ImportFormat.QTI, '<manifest><resource/></manifest>')).toEqual({ drafts: [], left: [['manifest', 'manifest', 'KIND_UNKNOWN']] });
  });
});

describe('[IN8] [UP2] a hostile file', () => {
  it.each([
    ['an outside entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem identifier="a"><itemBody>&x;</itemBody></assessmentItem>'],
    ['entities within entities', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><assessmentItem identifier="a">&b;</assessmentItem>'],
    ['an entity in small letters', '<!doctype a><assessmentItem identifier="a"/>'],
  ])('with %s is refused before it is parsed', (_, text) => {
    expect(() => read(ImportFormat.QTI, text)).toThrow('IMPORT_UNSAFE_XML');
  });
  it('that nests too deep or is too long is refused', () => {
    expect(() => read(ImportFormat.QTI, `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`)).toThrow('IMPORT_UNREADABLE');
    expect(() => read(ImportFormat.GIFT, 'x'.repeat(MOST_CHARACTERS + 1))).toThrow('IMPORT_TOO_LARGE');
  });
  it.each(Object.values(ImportFormat))('of %s takes no more than a moment', (format) => {
    for (const unit of ['{', '~', '::', 'a\\', '%', 'A. ', '->', '"', '<a ', '&#', '=a -> ', 'ANSWER: ', '\n']) {
      const text = unit.repeat(Math.floor(MOST_CHARACTERS / unit.length));
      const began = performance.now();
      try {
        read(format, text);
      } catch {
        // A refusal is fine; a hang is not.
      }
      expect(performance.now() - began).toBeLessThan(1500);
    }
  });
  it.each(Object.values(ImportFormat))('of %s never breaks the reader, whatever is in it', (format) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        try {
          for (const draft of read(format, text).drafts) expect(draft.options.length).toBeGreaterThanOrEqual(2);
        } catch (error) {
          expect(['IMPORT_UNREADABLE', 'IMPORT_UNSAFE_XML']).toContain((error as Error).message);
        }
      }),
    );
  });
});
