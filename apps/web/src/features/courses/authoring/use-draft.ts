import { useParams } from 'react-router';
import { CourseDraftDocument } from '../../../graphql/generated/graphql';
import type { CourseDraftQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';

export type Draft = CourseDraftQuery['courseDraft'];
export type DraftModule = Draft['modules'][number];
export type DraftStep = DraftModule['steps'][number];

/** The draft that the address names. */
export function useDraft() {
  const { courseId = '' } = useParams();
  return useApiQuery(CourseDraftDocument, { courseId });
}

/** Names the revision that the author is looking at: an edit of an older one is refused, and nothing is overwritten. */
export const keyOf = ({ courseId, revision }: Draft) => ({ courseId, revision });
