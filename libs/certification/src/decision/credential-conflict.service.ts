import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CredentialTies } from '@waymark/credentials';
import { ConflictService } from './conflict.service';

/** Whoever must look away from a case changes nothing about the certificate that it gave, either. */
@Injectable()
export class CredentialConflictService implements OnModuleInit {
  constructor(
    private readonly ties: CredentialTies,
    private readonly conflicts: ConflictService,
  ) {}

  onModuleInit(): void {
    this.ties.add((ctx, { sourceId, holderId, boardId }) => this.conflicts.isConflicted(ctx, { id: sourceId, applicantId: holderId, boardId }));
  }
}
