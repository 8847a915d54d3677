import { Module } from '@nestjs/common';
import { CredentialsModule } from '@waymark/credentials';
import { IdentityModule } from '@waymark/identity';
import { RosterReceiptResolver } from './receipt/roster-receipt.resolver';
import { RosterReceiptService } from './receipt/roster-receipt.service';
import { RosterImportResolver } from './roster-import/roster-import.resolver';
import { RosterImportService } from './roster-import/roster-import.service';
import { RosterResolver } from './roster/roster.resolver';
import { RosterService } from './roster/roster.service';

@Module({ imports: [IdentityModule, CredentialsModule], providers: [RosterReceiptService, RosterReceiptResolver, RosterService, RosterResolver, RosterImportService, RosterImportResolver], exports: [RosterService] })
export class ProgramsModule {}
