import { Module } from '@nestjs/common';
import { CertificationModule } from '@waymark/certification';
import { ProgramsModule } from '../programs.module';
import { RosterDependentsResolver } from './roster-dependents.resolver';

/** What programs add to the discipline of a board: of their own, so that the rest of programs stands without it. */
@Module({ imports: [CertificationModule, ProgramsModule], providers: [RosterDependentsResolver] })
export class RosterDependentsModule {}
