import { Module } from '@nestjs/common';
import { CredentialsModule } from '@waymark/credentials';
import { IdentityModule } from '@waymark/identity';
import { RosterImportResolver } from './roster-import/roster-import.resolver';
import { RosterImportService } from './roster-import/roster-import.service';
import { RosterResolver } from './roster/roster.resolver';
import { RosterService } from './roster/roster.service';

@Module({ imports: [IdentityModule, CredentialsModule], providers: [RosterService, RosterResolver, RosterImportService, RosterImportResolver], exports: [RosterService] })
export class ProgramsModule {}
