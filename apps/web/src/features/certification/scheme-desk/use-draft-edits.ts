import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { AddSchemePartDocument, MoveSchemePartDocument, RemoveSchemePartDocument, SaveSchemeFieldDocument } from '../../../graphql/generated/graphql';
import type { SchemeAddition, SchemeDraftLineFragment, SchemeDraftQuery, SchemeField } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';

export type Draft = SchemeDraftQuery['schemeDraft'];
export type Line = SchemeDraftLineFragment;
export type Field = Line['fields'][number];

interface Key {
  draftId: string;
  revision: number;
}

interface Outcome {
  savedAt: Date | null;
  isSaving: boolean;
  error: unknown;
}

export interface Edits extends Outcome {
  save: (lineId: string, field: SchemeField, value: string) => Promise<unknown>;
  add: (parentId: string, addition: SchemeAddition) => Promise<unknown>;
  remove: (lineId: string) => Promise<unknown>;
  move: (lineId: string, by: number) => Promise<unknown>;
}

/** One edit after another, each on the revision that the one before it made. A refusal reads the draft again: somebody else may have written it. */
function useInTurn({ id: draftId, revision }: Draft) {
  const client = useQueryClient();
  const latest = useRef(revision);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const [outcome, setOutcome] = useState<Outcome>({ savedAt: null, isSaving: false, error: null });
  useEffect(() => {
    latest.current = Math.max(latest.current, revision);
  }, [revision]);
  const edit = async (send: (key: Key) => Promise<{ revision: number }>) => {
    setOutcome((before) => ({ ...before, isSaving: true }));
    try {
      latest.current = (await send({ draftId, revision: latest.current })).revision;
      setOutcome({ savedAt: new Date(), isSaving: false, error: null });
    } catch (error) {
      setOutcome((before) => ({ ...before, isSaving: false, error }));
      await client.invalidateQueries();
      throw error;
    }
  };
  const inTurn = (send: (key: Key) => Promise<{ revision: number }>) => {
    const mine = turn.current.then(() => edit(send));
    // Whoever asked for an edit hears of its failure; the next one only waits for its end.
    turn.current = mine.then(() => undefined, () => undefined);
    return mine;
  };
  return { outcome, inTurn };
}

/** What an author does to the draft, field by field. */
export function useDraftEdits(draft: Draft): Edits {
  const { outcome, inTurn } = useInTurn(draft);
  const [save, add, remove, move] = [useApiMutation(SaveSchemeFieldDocument), useApiMutation(AddSchemePartDocument), useApiMutation(RemoveSchemePartDocument), useApiMutation(MoveSchemePartDocument)];
  return {
    ...outcome,
    save: (lineId, field, value) => inTurn((key) => save.mutateAsync({ input: { ...key, lineId, field, value } }).then((answer) => answer.saveSchemeField)),
    add: (parentId, addition) => inTurn((key) => add.mutateAsync({ input: { ...key, parentId, addition } }).then((answer) => answer.addSchemePart)),
    remove: (lineId) => inTurn((key) => remove.mutateAsync({ input: { ...key, lineId } }).then((answer) => answer.removeSchemePart)),
    move: (lineId, by) => inTurn((key) => move.mutateAsync({ input: { ...key, lineId, by } }).then((answer) => answer.moveSchemePart)),
  };
}
