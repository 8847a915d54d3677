import { Module } from '@nestjs/common';
import { IdentityModule } from '@waymark/identity';
import { accommodationResolvers, accommodationServices } from './accommodation';
import { examResolvers, examServices } from './exam';
import { itemResolvers, itemServices } from './item';
import { recordingControllers, recordingResolvers, recordingServices } from './recording';
import { rolePlayResolvers, rolePlayServices } from './role-play';

@Module({
  imports: [IdentityModule],
  controllers: recordingControllers,
  providers: [
    ...[...itemServices, ...itemResolvers],
    ...[...examServices, ...examResolvers],
    ...[...accommodationServices, ...accommodationResolvers],
    ...[...rolePlayServices, ...rolePlayResolvers],
    ...[...recordingServices, ...recordingResolvers],
  ],
  exports: [...itemServices, ...examServices, ...accommodationServices, ...rolePlayServices, ...recordingServices],
})
export class AssessmentsModule {}
