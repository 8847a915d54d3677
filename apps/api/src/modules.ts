import { certificationEntities, CertificationModule } from '@waymark/certification';
import { assessmentsEntities, AssessmentsModule } from '@waymark/assessments';
import { coursesEntities, CoursesModule } from '@waymark/courses';
import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { hoursEntities, HoursModule } from '@waymark/hours';
import { identityEntities, IdentityModule } from '@waymark/identity';
import { platformEntities } from '@waymark/platform';
import { programsEntities, ProgramsModule, RosterDependentsModule } from '@waymark/programs';

/** The libs that make up the product, upstream first. A lib is switched on here and nowhere else. */
export const modules = [IdentityModule, CoursesModule, AssessmentsModule, HoursModule, CredentialsModule, CertificationModule, ProgramsModule, RosterDependentsModule];

export const entities = [...platformEntities, ...identityEntities, ...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities, ...programsEntities];
