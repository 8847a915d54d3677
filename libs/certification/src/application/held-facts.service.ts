import { Injectable } from '@nestjs/common';
import { counts, Credential, CredentialService } from '@waymark/credentials';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { TransferClaim } from '../transfer/transfer-claim.entity';
import { SourceResult } from '../transfer/transfer.rules';
import { Application } from './application.entity';
import { pair } from './fact-line';
import type { Pair } from './fact-line';
import { FULL, RENEWAL, TRANSFER } from './track.rules';

import { StageExtension } from '../stage/stage-extension.entity';
import { ExtensionStatus } from '../stage/stage-extension.rules';

interface About {
  readonly applicationId: string;
  readonly timeZone: string;
}

export interface Held {
  readonly credential: Credential;
  readonly status: string;
  /** The application it was given for; a certificate that was taken over from a register has none. */
  readonly from: Application | undefined;
}

/** What was decided once is held once, since the first day of its first certificate: a later one of the same decision takes the place of the one before. */
function held(editions: readonly Held[], renewals: number): Pair {
  const [{ credential, status, from }] = editions.toSorted((one, other) => other.credential.edition - one.credential.edition) as [Held];
  const on = editions.map((each) => each.credential.issuedOn).sort()[0] ?? credential.issuedOn;
  const stage = from?.track === RENEWAL ? FULL : from?.track;
  const { id, validUntil: until, boardName: body, title } = credential;
  return pair({ id, kind: 'credential', on, state: 'CONFIRMED', scheme: from?.schemeId ?? '', stage, body, status: asFact(status), until, renewals }, { title, source: body, minutes: null });
}

const aside = ({ body, number }: TransferClaim) => ({ title: number, source: body, minutes: null });

/** By the stage TRANSFER a scheme tells what was brought from elsewhere from what it gave itself. */
const transferred = { kind: 'credential', scheme: '', stage: TRANSFER } as const;

/** To a scheme a certificate under conditions is live: what they ask is for the board to say. */
const asFact = (status: string): string => (counts(status) ? 'ACTIVE' : status);

/** One of this platform answers for itself, each time anew. */
function broughtOwn(claim: TransferClaim, own: Held | undefined): Pair[] {
  if (!own) return [];
  const { issuedOn: on, validUntil: until } = own.credential;
  return [pair({ ...transferred, id: claim.id, on, state: 'CONFIRMED', body: claim.body, status: asFact(own.status), until }, aside(claim))];
}

/** Waits for what its source says; counts once that board confirmed it. */
function brought(claim: TransferClaim, timeZone: string): Pair[] {
  const { id, body, claimedAt, verifiedAt, result, validUntil } = claim;
  const fact = { ...transferred, id, body, status: 'ACTIVE', on: localDateAt(verifiedAt ?? claimedAt, timeZone) };
  if (result === null) return [pair({ ...fact, state: 'PENDING', awaits: 'BOARD' }, aside(claim))];
  return result === SourceResult.CONFIRMED ? [pair({ ...fact, state: 'CONFIRMED', ...(validUntil ? { until: validUntil } : {}) }, aside(claim))] : [];
}

/** The certificates that somebody holds, as facts: their standing is asked each time, so that what is revoked helps no more. */
@Injectable()
export class HeldFacts {
  constructor(private readonly credentials: CredentialService) {}

  async ofPerson(ctx: Ctx, personId: string): Promise<Pair[]> {
    const own = await this.own(ctx, personId);
    const renewals = await this.renewalsOf(ctx, own);
    const sources = [...new Set(own.map(({ credential }) => credential.sourceId))];
    return sources.map((source) => held(own.filter(({ credential }) => credential.sourceId === source), renewals.get(source) ?? 0));
  }

  /** What was brought to this one application from elsewhere. */
  async brought(ctx: Ctx, personId: string, { applicationId, timeZone }: About): Promise<Pair[]> {
    const claim = await ctx.tx.findOneBy(TransferClaim, { applicationId, replacedAt: IsNull() });
    if (!claim) return [];
    if (claim.credentialId === null) return brought(claim, timeZone);
    return broughtOwn(claim, (await this.own(ctx, personId)).find(({ credential }) => credential.id === claim.credentialId));
  }

  /** How often each stage was made longer. */
  private async renewalsOf(ctx: Ctx, own: readonly Held[]): Promise<Map<string, number>> {
    const stages = own.filter(({ from }) => from !== undefined).map(({ credential }) => credential.sourceId);
    if (stages.length === 0) return new Map();
    const granted = await ctx.tx.findBy(StageExtension, { applicationId: In(stages), status: ExtensionStatus.GRANTED });
    return new Map(stages.map((id) => [id, granted.filter(({ applicationId }) => applicationId === id).length]));
  }

  /** Each one with its standing of today, and the application that it was given for. */
  async own(ctx: Ctx, holderId: string): Promise<Held[]> {
    const credentials = await ctx.tx.findBy(Credential, { holderId });
    if (credentials.length === 0) return [];
    const events = await this.credentials.eventsOf(ctx, credentials.map(({ id }) => id));
    const applications = await ctx.tx.findBy(Application, { id: In(credentials.map(({ sourceId }) => sourceId)) });
    return credentials.map((credential) => ({
      credential,
      status: this.credentials.standing(ctx, credential, events.get(credential.id) ?? []).status,
      from: applications.find(({ id }) => id === credential.sourceId),
    }));
  }
}
