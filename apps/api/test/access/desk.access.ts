import { Role } from '@waymark/kernel';

const desk = [Role.REVIEWER, Role.ORG_ADMIN] as const;

export const deskAccess = {
  boardSchemes: desk,
  schemeDraft: desk,
  schemeVersion: 'signedIn',
  startSchemeDraft: desk,
  saveSchemeField: desk,
  addSchemePart: desk,
  removeSchemePart: desk,
  moveSchemePart: desk,
  discardSchemeDraft: desk,
  replaySchemeDraft: desk,
  publishSchemeDraft: desk,
  trainingApprovals: [Role.TRAINER, Role.REVIEWER, Role.ORG_ADMIN],
  certificationBoards: 'signedIn',
  applyForApproval: [Role.ORG_ADMIN],
  takeBackApproval: [Role.ORG_ADMIN],
  decideApproval: [Role.REVIEWER],
  withdrawApproval: [Role.REVIEWER],
} as const;
