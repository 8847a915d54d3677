import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { costOf, MAX_COST } from '@waymark/platform';
import { buildSchema, concatAST, Kind, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

const root = resolve(__dirname, '../../..');
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const web = join(root, 'apps/web/src');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
const whole = concatAST(files.map((name) => parse(readFileSync(join(web, name), 'utf8'))));
const operationsOf = (document: DocumentNode) => document.definitions.filter((part): part is OperationDefinitionNode => part.kind === Kind.OPERATION_DEFINITION);
const named = operationsOf(whole).map((operation) => [operation.name?.value ?? '', operation] as const);

// Every number that the web leaves open is asked for at its largest.
const largest = ({ variableDefinitions = [] }: OperationDefinitionNode) => Object.fromEntries(variableDefinitions.map(({ variable }) => [variable.name.value, variable.name.value === 'first' ? 100 : '']));

describe('the cost limit', () => {
  it.each(named)('lets the operation %s of the web through, with room', (_, operation) => {
    expect(costOf({ schema, document: whole, operation, variables: largest(operation) })).toBeLessThanOrEqual(MAX_COST / 2);
  });

  it('counts lists in lists by their length, through fragments', () => {
    const count = (text: string) => costOf({ schema, document: parse(text), operation: operationsOf(parse(text))[0] as OperationDefinitionNode, variables: {} });
    expect(count('{ me { id } }')).toBe(1);
    expect(count('{ hours(first: 20) { nodes { id } } }')).toBe(40);
    expect(count('{ hours(first: 20) { ...part } } fragment part on HoursEntryConnection { nodes { versions { id } } }')).toBe(20 * (1 + 1 * (1 + 10)));
    expect(count('{ hours(first: 100000) { nodes { id } } }')).toBe(count('{ hours(first: 100) { nodes { id } } }'));
  });
});
