import { Module } from '@nestjs/common';
import { IdentityModule } from '@waymark/identity';
import { examResolvers, examServices } from './exam';
import { rolePlayResolvers, rolePlayServices } from './role-play';

@Module({
  imports: [IdentityModule],
  providers: [...examServices, ...examResolvers, ...rolePlayServices, ...rolePlayResolvers],
  exports: [...examServices, ...rolePlayServices],
})
export class AssessmentsModule {}
