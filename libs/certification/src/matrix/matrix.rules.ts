import type { InBoth, LocalDate, Minutes } from '@waymark/kernel';
import type { Moment } from '../scheme/evaluation.rules';
import type { Fact } from '../scheme/fact.rules';
import { inForce } from '../scheme/in-force.rules';
import { factRecord } from '../scheme/record.rules';
import type { Floor, Sum } from '../scheme/requirement.rules';
import { withDescendants } from '../scheme/scheme.rules';
import type { Scheme } from '../scheme/scheme.rules';
import { takesOf } from '../scheme/take.rules';
import type { Takes } from '../scheme/take.rules';

/** What hours are cut by. */
export enum MatrixCut {
  ACTIVITY = 'ACTIVITY',
  DOMAIN = 'DOMAIN',
  FORMAT = 'FORMAT',
  PLACE = 'PLACE',
  SIGNER = 'SIGNER',
}

/** Which row of each cut an entry belongs to; in no row where a cut does not know it. */
export type Traits = Readonly<Partial<Record<MatrixCut, string>>>;

export interface MatrixLine {
  readonly counted: Minutes;
  readonly pending: Minutes;
  /** Logged, and kept out by a rule. */
  readonly notCounted: Minutes;
  /** Null where the scheme asks for nothing of this row by itself. */
  readonly required: Minutes | null;
  readonly missing: Minutes | null;
}

export interface MatrixRow extends MatrixLine {
  readonly cut: MatrixCut;
  /** Null for a rule over several rows at once. */
  readonly key: string | null;
  /** Of the rule that asks for it. */
  readonly rule: InBoth | null;
}

export interface Matrix {
  readonly id: string;
  readonly name: InBoth;
  readonly total: MatrixLine;
  readonly rows: readonly MatrixRow[];
}

const cutOf: Readonly<Record<string, MatrixCut>> = { activity: MatrixCut.ACTIVITY, domain: MatrixCut.DOMAIN, format: MatrixCut.FORMAT, setting: MatrixCut.PLACE, signerStanding: MatrixCut.SIGNER };

interface Amount {
  readonly factId: string;
  readonly minutes: Minutes;
}

interface Amounts {
  readonly counted: readonly Amount[];
  readonly pending: readonly Amount[];
  readonly notCounted: readonly Amount[];
}

function amountsOf({ confirmed, pending, refused }: Takes): Amounts {
  const of = (takes: Takes['confirmed']): Amount[] => takes.map(({ fact, minutes }) => ({ factId: fact.id, minutes }));
  return { counted: of(confirmed), pending: of(pending), notCounted: refused.map(({ factId, minutes }) => ({ factId, minutes: minutes ?? 0 })) };
}

function line(amounts: Amounts, required: Minutes | null, isOf: (factId: string) => boolean): MatrixLine {
  const sum = (some: readonly Amount[]): Minutes => some.filter(({ factId }) => isOf(factId)).reduce((total, { minutes }) => total + minutes, 0);
  const counted = sum(amounts.counted);
  return { counted, pending: sum(amounts.pending), notCounted: sum(amounts.notCounted), required, missing: required === null ? null : Math.max(0, required - counted) };
}

interface Asked {
  readonly cut: MatrixCut;
  readonly keys: readonly string[];
  readonly floor: Floor;
}

const askedOf = (floors: readonly Floor[]): Asked[] =>
  floors.flatMap((floor) => {
    const cut = cutOf[floor.where.field];
    return cut !== undefined && 'in' in floor.where ? [{ cut, keys: floor.where.in, floor }] : [];
  });

/** A row for everything that was logged, and for everything that the scheme asks for by itself, done or not. */
function rowsOf(node: Sum, amounts: Amounts, traits: ReadonlyMap<string, Traits>): MatrixRow[] {
  const asked = askedOf(node.floors ?? []);
  const ids = [...new Set(Object.values(amounts).flatMap((some: readonly Amount[]) => some.map(({ factId }) => factId)))];
  return Object.values(MatrixCut).flatMap((cut) => {
    const here = asked.filter((each) => each.cut === cut);
    const keyOf = (factId: string): string | undefined => traits.get(factId)?.[cut];
    const done = ids.flatMap((factId) => keyOf(factId) ?? []);
    const keys = [...new Set([...here.flatMap((each) => (each.keys.length === 1 ? each.keys : [])), ...done])].sort();
    const single = keys.map((key) => {
      const floor = here.find((each) => each.keys.length === 1 && each.keys[0] === key)?.floor;
      return { cut, key, rule: floor?.name ?? null, ...line(amounts, floor?.atLeast ?? null, (factId) => keyOf(factId) === key) };
    });
    const several = here.filter((each) => each.keys.length > 1).map((each) => ({ cut, key: null, rule: each.floor.name, ...line(amounts, each.floor.atLeast, (factId) => each.keys.includes(keyOf(factId) ?? '')) }));
    return [...single, ...several];
  });
}

function hoursIn(scheme: Scheme, openedOn: LocalDate): Sum[] {
  const roots = [...(scheme.stages ?? []).flatMap((stage) => stage.requirements), ...scheme.requirements];
  return inForce(roots, openedOn).flatMap(withDescendants).filter((node): node is Sum => node.kind === 'sum' && node.of !== 'training');
}

/** Required, counted and missing of every requirement of hours, cut by what was done, about what, in which format, where, and who signed. Each cut adds up to the whole as far as it knows the entries. */
export function matricesOf(scheme: Scheme, facts: readonly Fact[], given: { moment: Moment; traits: ReadonlyMap<string, Traits> }): Matrix[] {
  const record = factRecord(facts, given.moment);
  return hoursIn(scheme, given.moment.openedOn).map((node) => {
    const amounts = amountsOf(takesOf(node, record));
    return { id: node.id, name: node.name, total: line(amounts, node.atLeast, () => true), rows: rowsOf(node, amounts, given.traits) };
  });
}
