import { Role } from '@waymark/kernel';

const desk = [Role.REVIEWER, Role.ORG_ADMIN] as const;

export const deskAccess = {
  boardSchemes: desk,
  schemeDraft: desk,
  startSchemeDraft: desk,
  saveSchemeField: desk,
  addSchemePart: desk,
  removeSchemePart: desk,
  moveSchemePart: desk,
  discardSchemeDraft: desk,
  replaySchemeDraft: desk,
  publishSchemeDraft: desk,
} as const;
