import { Module } from '@nestjs/common';
import { CredentialsModule } from '@waymark/credentials';
import { IdentityModule } from '@waymark/identity';
import { RosterResolver } from './roster/roster.resolver';
import { RosterService } from './roster/roster.service';

@Module({ imports: [IdentityModule, CredentialsModule], providers: [RosterService, RosterResolver], exports: [RosterService] })
export class ProgramsModule {}
