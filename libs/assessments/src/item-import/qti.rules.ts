import { ItemKind } from '../item/item.rules';
import type { ItemDraft } from '../item/item.rules';
import { draftFrom, LeftReason } from './import.rules';
import type { Bare, ImportSettings, Left, Parsed } from './import.rules';

/** An element of XML, or a text; names come without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

// QTI 3.0 writes qti-choice-interaction and max-choices, QTI 2.1 choiceInteraction and maxChoices.
const plainName = (name: string): string => name.toLowerCase().replace(/^qti-/, '').replaceAll('-', '');
const elements = (node: XmlNode): XmlNode[] => node.children.filter((child): child is XmlNode => typeof child !== 'string');
const named = (node: XmlNode, name: string): XmlNode[] => elements(node).filter((child) => plainName(child.name) === name);
const all = (node: XmlNode, name: string): XmlNode[] => elements(node).flatMap((child) => [...(plainName(child.name) === name ? [child] : []), ...all(child, name)]);
const attribute = (node: XmlNode, name: string): string => Object.entries(node.attributes).find(([key]) => plainName(key) === name)?.[1] ?? '';

const interactions = ['choiceinteraction', 'orderinteraction', 'matchinteraction'];
// Text that stays text: its words come in, its look does not.
const inline = ['p', 'div', 'span', 'b', 'i', 'em', 'strong', 'br', 'ul', 'ol', 'li', 'blockquote', 'sub', 'sup', 'h1', 'h2', 'h3'];
const media = ['img', 'object', 'audio', 'video', 'picture', 'source', 'math', 'table', 'a', 'iframe', 'svg'];
const structure = ['prompt', 'simplechoice', 'simplematchset', 'simpleassociablechoice', 'itembody', 'responsedeclaration', 'correctresponse', 'value', 'contentbody'];

function reasonFor(name: string): LeftReason {
  if (media.includes(name)) return LeftReason.MEDIA;
  if (name.includes('feedback')) return LeftReason.FEEDBACK;
  if (name.endsWith('interaction')) return LeftReason.KIND_UNKNOWN;
  return ['mapping', 'areamapping', 'responseprocessing', 'outcomedeclaration', 'templatedeclaration', 'templateprocessing'].includes(name) ? LeftReason.SCORING : LeftReason.UNKNOWN;
}

const standard = /(match_correct|match-correct)(\.xml)?$/;
const isWhole = (node: XmlNode): boolean => plainName(node.name) === 'responseprocessing' && standard.test(attribute(node, 'template'));
// SCORE and MAXSCORE say what every item here has: one point.
const isScore = (node: XmlNode): boolean => plainName(node.name) === 'outcomedeclaration' && ['SCORE', 'MAXSCORE'].includes(attribute(node, 'identifier'));

/** Every element that is not taken over, named once with its path; what hangs below it stays with it. */
function leftOf(node: XmlNode, path: string): Left[] {
  return elements(node).flatMap((child) => {
    const name = plainName(child.name);
    const where = `${path} > ${child.name}`;
    if (isWhole(child) || isScore(child)) return [];
    if (inline.includes(name) || structure.includes(name) || interactions.includes(name)) return leftOf(child, where);
    return [{ where, what: child.name, reason: reasonFor(name) }];
  });
}

const isText = (node: XmlNode): boolean => inline.includes(plainName(node.name)) || structure.includes(plainName(node.name));

function textOf(node: XmlNode): string {
  const parts = node.children.map((child) => (typeof child === 'string' ? child : isText(child) ? ` ${textOf(child)} ` : ' '));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

interface Answered {
  readonly interaction: XmlNode;
  readonly right: readonly string[];
}

function choiceOf({ interaction, right }: Answered): Pick<Bare, 'kind' | 'options'> {
  const options = named(interaction, 'simplechoice').map((choice) => ({ text: textOf(choice), isRight: right.includes(attribute(choice, 'identifier')) }));
  const isMany = attribute(interaction, 'maxchoices') !== '1' && right.length > 1;
  return { kind: isMany ? ItemKind.MULTIPLE : ItemKind.SINGLE, options };
}

function orderOf({ interaction, right }: Answered): Pick<Bare, 'kind' | 'options'> {
  const choices = new Map(named(interaction, 'simplechoice').map((choice) => [attribute(choice, 'identifier'), textOf(choice)]));
  // An order that leaves a choice out cannot be checked as a whole: it is refused as a key that does not fit.
  const isWholeOrder = right.length === choices.size && right.every((id) => choices.has(id));
  return { kind: ItemKind.ORDERING, options: isWholeOrder ? right.map((id) => ({ text: choices.get(id) ?? '' })) : [] };
}

function matchOf({ interaction, right }: Answered): Pick<Bare, 'kind' | 'options' | 'extra'> {
  const [from = [], to = []] = named(interaction, 'simplematchset').map((set) => named(set, 'simpleassociablechoice').map((choice) => ({ id: attribute(choice, 'identifier'), text: textOf(choice) })));
  const pairs = right.map((value) => value.trim().split(/\s+/));
  const partner = (id: string): string | undefined => {
    const partners = pairs.filter(([left]) => left === id);
    return partners.length === 1 ? to.find((target) => target.id === partners[0]?.[1])?.text : undefined;
  };
  const options = from.map(({ id, text }) => ({ text, ...matched(partner(id)) }));
  return { kind: ItemKind.MATCHING, options, extra: to.filter((target) => !pairs.some(([, id]) => id === target.id)).map((target) => target.text) };
}

const matched = (match: string | undefined): { match?: string } => (match === undefined ? {} : { match });

function rightOf(item: XmlNode, response: string): string[] {
  const declared = named(item, 'responsedeclaration');
  const own = declared.find((each) => attribute(each, 'identifier') === response) ?? declared[0];
  return own ? named(own, 'correctresponse').flatMap((each) => named(each, 'value').map(textOf)) : [];
}

const makers: Readonly<Record<string, (answered: Answered) => Pick<Bare, 'kind' | 'options' | 'extra'>>> = { choiceinteraction: choiceOf, orderinteraction: orderOf, matchinteraction: matchOf };

function bareOf(item: XmlNode): Bare | null {
  const [body] = named(item, 'itembody');
  const found = body ? interactions.flatMap((name) => all(body, name)) : [];
  const [interaction] = found;
  // Several interactions are several questions with one score: not one of ours.
  if (!body || !interaction || found.length > 1) return null;
  const right = rightOf(item, attribute(interaction, 'responseidentifier'));
  const make = makers[plainName(interaction.name)] ?? choiceOf;
  const prompt = named(interaction, 'prompt').map(textOf).join(' ');
  const stem = [textOf(body), prompt].filter((text) => text !== '').join(' ');
  return { code: attribute(item, 'identifier') || null, stem: stem === '' ? attribute(item, 'title') : stem, ...make({ interaction, right }) };
}

/** QTI 2.1 and 3.0 items: one choice, order or match interaction, scored as a whole. Every other element is named. */
export function parseQti(root: XmlNode, settings: ImportSettings): Parsed {
  const items = plainName(root.name) === 'assessmentitem' ? [root] : all(root, 'assessmentitem');
  const drafts: ItemDraft[] = [];
  const left: Left[] = items.length === 0 ? [{ where: root.name, what: root.name, reason: LeftReason.KIND_UNKNOWN }] : [];
  items.forEach((item, index) => {
    const name = attribute(item, 'identifier') || String(index + 1);
    const bare = bareOf(item);
    if (bare) drafts.push(draftFrom(bare, settings, index + 1));
    else left.push({ where: name, what: attribute(item, 'title') || item.name, reason: LeftReason.KIND_UNKNOWN });
    left.push(...leftOf(item, name));
  });
  return { drafts, left };
}
