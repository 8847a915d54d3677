import type { InBoth } from '@waymark/kernel';
import type { Scheme, Stage } from '../scheme';

/** The way to the full credential. Other ways are the id of a stage, or the transfer. */
export const FULL = 'FULL';
export const TRANSFER = 'TRANSFER';

/** Keeps a certificate that somebody holds. It begins from that certificate, and what it asks depends on its cycle: it is not among the ways that a scheme offers. */
export const RENEWAL = 'RENEWAL';

export const wholeTracks: readonly string[] = [FULL, TRANSFER, RENEWAL];

/** Of a certificate for a time, before the full one. */
export const isStageTrack = (track: string): boolean => !wholeTracks.includes(track);

export interface Track {
  readonly id: string;
  readonly name: InBoth;
}

/** A stage that does not say for how long it holds cannot be printed, and is not offered. */
const lasting = ({ stages = [] }: Scheme): Stage[] => stages.filter(({ validFor }) => validFor !== null && 'months' in validFor);

/** The ways that an application may take, the first step first. */
export function tracksOf(scheme: Scheme): Track[] {
  if (!scheme.credential) return [];
  const stages = lasting(scheme).map(({ id, name }) => ({ id, name }));
  return [...stages, { id: FULL, name: scheme.credential.title }, ...(scheme.transfer ? [{ id: TRANSFER, name: scheme.transfer.name }] : [])];
}

/** The scheme as an application of this way sees it: what it asks for and what it gives. */
export function onTrack(scheme: Scheme, track: string): Scheme {
  if (track === TRANSFER) return { ...scheme, requirements: scheme.transfer?.requirements ?? scheme.requirements };
  const stage = lasting(scheme).find(({ id }) => id === track);
  if (!stage || !stage.validFor || !('months' in stage.validFor)) return scheme;
  return { ...scheme, requirements: stage.requirements, credential: { title: stage.name, validMonths: stage.validFor.months }, renewal: null };
}

export const stageOn = (scheme: Scheme, track: string): Stage | undefined => lasting(scheme).find(({ id }) => id === track);
