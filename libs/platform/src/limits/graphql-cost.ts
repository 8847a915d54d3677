import type { ApolloServerPlugin } from '@apollo/server';
import { getArgumentValues, getNamedType, getVariableValues, GraphQLError, isCompositeType, isListType, isObjectType, getNullableType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLField, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** How many objects one operation may ask for, at most. The largest of the web's own stays below half of it. */
export const MAX_COST = 80_000;
const MOST_ROWS = 100;
// A list without `first` is short by its nature: memberships of a person, domains of a result.
const SHORT_LIST = 10;

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

export interface Costed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** `first` rows of a connection, whose `nodes` are then counted; a few of any other list. */
function rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>): number {
  if (field.args.some(({ name }) => name === 'first')) return Math.min(MOST_ROWS, Math.max(1, Number(getArgumentValues(field, node, variables)['first'] ?? MOST_ROWS)));
  return isListType(getNullableType(field.type)) && field.name !== 'nodes' ? SHORT_LIST : 1;
}

function fieldCost(scope: Scope, parent: GraphQLCompositeType, node: FieldNode): number {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  if (!field || !isCompositeType(type) || !node.selectionSet) return 0;
  return rowsOf(field, node, scope.variables) * (1 + selectionCost(scope, type, node.selectionSet));
}

function partCost(scope: Scope, parent: GraphQLCompositeType, part: SelectionNode): number {
  if (part.kind === Kind.FIELD) return fieldCost(scope, parent, part);
  const fragment = part.kind === Kind.INLINE_FRAGMENT ? part : scope.fragments.get(part.name.value);
  const type = fragment?.typeCondition ? scope.schema.getType(fragment.typeCondition.name.value) : parent;
  return fragment && isCompositeType(type) ? selectionCost(scope, type, fragment.selectionSet) : 0;
}

const selectionCost = (scope: Scope, parent: GraphQLCompositeType, { selections }: SelectionSetNode): number =>
  selections.reduce((sum, part) => sum + partCost(scope, parent, part), 0);

/** The objects that an operation asks for at most: lists in lists multiply. Counted from the text alone, before anything is read. */
export function costOf({ schema, document, operation, variables }: Costed): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
  return selectionCost({ schema, fragments, variables }, root, operation.selectionSet);
}

export const costLimit: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!operation) return;
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
      // Variables that do not fit are refused by the execution, in their own words.
      if (!coerced || costOf({ schema, document, operation, variables: coerced }) <= MAX_COST) return;
      throw new GraphQLError('This asks for too much at once.', { extensions: { code: 'COST_LIMITED', http: { status: 400 } } });
    },
  }),
};
