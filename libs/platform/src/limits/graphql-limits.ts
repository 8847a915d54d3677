import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, Kind, visit } from 'graphql';
import type { DocumentNode, FieldNode, SelectionSetNode, ValidationContext } from 'graphql';
import { costLimit } from './graphql-cost';

const MAX_DEPTH = 12;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 10;
const MAX_TOKENS = 1000;
const MAX_DUPLICATES = 3;
const MAX_ROOT_FIELDS = 10;

// NUL, other control characters, text-direction overrides and half characters: what is shown must be what is stored.
const unsafeText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });

function hasUnsafeText(value: unknown): boolean {
  if (typeof value === 'string') return unsafeText.test(value);
  if (Array.isArray(value)) return value.some(hasUnsafeText);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnsafeText);
}

function mostRepeated(selection: SelectionSetNode): number {
  const counts = new Map<string, number>();
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) counts.set(node.name.value, (counts.get(node.name.value) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The same field many times in one selection is an amplifier that alias and depth limits do not see. */
function duplicateFields(context: ValidationContext) {
  return {
    SelectionSet(node: SelectionSetNode) {
      if (mostRepeated(node) > MAX_DUPLICATES) context.reportError(refuse('A field is asked for too often.'));
    },
  };
}

function rootFields(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD) : [],
  );
}

// A document that comes again is the same object: it is looked through once.
const verdicts = new WeakMap<DocumentNode, boolean>();

function literalsAreUnsafe(document: DocumentNode): boolean {
  let unsafe = verdicts.get(document);
  if (unsafe !== undefined) return unsafe;
  unsafe = false;
  visit(document, { StringValue: (node) => void (unsafe ||= unsafeText.test(node.value)) });
  verdicts.set(document, unsafe);
  return unsafe;
}

const safeInput: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request }) => {
      if (rootFields(document).length > MAX_ROOT_FIELDS) throw refuse('Too many fields at the root.');
      if (!hasUnsafeText(request.variables) && !literalsAreUnsafe(document)) return;
      throw new GraphQLError('Text holds characters that cannot be shown.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    },
  }),
};

/** Limits on every operation (depth, aliases, directives, tokens, repeats, cost), with answers that describe no schema. */
export function hardening(others: ApolloServerPlugin[]) {
  const armor = new ApolloArmor({
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    // A named fragment nests nothing by itself.
    maxDepth: { n: MAX_DEPTH, ignoreIntrospection: false, flattenFragments: true, exposeLimits: false },
    maxAliases: { n: MAX_ALIASES, exposeLimits: false },
    maxDirectives: { n: MAX_DIRECTIVES, exposeLimits: false },
  }).protect();
  return {
    // Nothing is cached, so no field is asked for how long.
    plugins: [...armor.plugins, safeInput, costLimit, ApolloServerPluginCacheControlDisabled(), ...others],
    validationRules: [...armor.validationRules, duplicateFields],
    parseOptions: { maxTokens: MAX_TOKENS },
  };
}
