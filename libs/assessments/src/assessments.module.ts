import { Module } from '@nestjs/common';
import { IdentityModule } from '@waymark/identity';
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
    ...[...rolePlayServices, ...rolePlayResolvers],
    ...[...recordingServices, ...recordingResolvers],
  ],
  exports: [...itemServices, ...examServices, ...rolePlayServices, ...recordingServices],
})
export class AssessmentsModule {}
