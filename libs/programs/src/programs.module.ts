import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { ProgramsLeaver } from './personal/programs-leaver.service';
import { programsLeft, programsParts } from './personal/programs-parts';
import { CredentialsModule } from '@waymark/credentials';
import { HoursModule } from '@waymark/hours';
import { IdentityModule } from '@waymark/identity';
import { ApiController } from './api/api.controller';
import { TestIssuerController } from './api/test-issuer.controller';
import { ApiKeyResolver } from './api-key/api-key.resolver';
import { ApiKeyService } from './api-key/api-key.service';
import { CountConsentService } from './profile/count-consent.service';
import { FamiliesPage } from './profile/families-page';
import { ProfileResolver } from './profile/profile.resolver';
import { ProfileService } from './profile/profile.service';
import { ProgramPage } from './profile/program-page';
import { PublicProfileController } from './profile/public-profile.controller';
import { PublicProfileService } from './profile/public-profile.service';
import { RosterReceiptResolver } from './receipt/roster-receipt.resolver';
import { RosterReceiptService } from './receipt/roster-receipt.service';
import { RosterImportResolver } from './roster-import/roster-import.resolver';
import { RosterImportService } from './roster-import/roster-import.service';
import { RosterImportWorkService } from './roster-import/roster-import-work.service';
import { RosterLookUpService } from './roster-import/roster-look-up.service';
import { RosterResolver } from './roster/roster.resolver';
import { RosterService } from './roster/roster.service';
import { SharedDetailResolver } from './shared-detail/shared-detail.resolver';
import { SharedDetailService } from './shared-detail/shared-detail.service';
import { WatchCalendarController } from './watch/watch-calendar.controller';
import { WatchChangesService } from './watch/watch-changes.service';
import { CertificateWatchResolver, WatchQuestionFieldsResolver, WatchQuestionResolver } from './watch/watch-question.resolver';
import { WatchQuestionService } from './watch/watch-question.service';
import { WatchReadingService } from './watch/watch-reading.service';
import { WatchRoundService } from './watch/watch-round.service';
import { WatchResolver } from './watch/watch.resolver';
import { WatchService } from './watch/watch.service';
import { TestEventService } from './webhook/test-event.service';
import { WebhookSchemaController } from './webhook/webhook-schema.controller';
import { WebhookDeliveryService } from './webhook/webhook-delivery.service';
import { WebhookSecrets } from './webhook/webhook-secrets';
import { WebhookDeliveryResolver, WebhookResolver } from './webhook/webhook.resolver';
import { WebhookService } from './webhook/webhook.service';

const watching = [WatchService, WatchResolver, WatchChangesService, WatchRoundService, WatchQuestionService, WatchQuestionResolver, WatchQuestionFieldsResolver, WatchReadingService, CertificateWatchResolver];
const interfaces = [ApiKeyService, ApiKeyResolver, WebhookService, WebhookDeliveryService, WebhookSecrets, WebhookResolver, WebhookDeliveryResolver, TestEventService];
const importing = [RosterImportService, RosterImportWorkService, RosterImportResolver, RosterLookUpService];
const showing = [ProfileService, ProfileResolver, CountConsentService, PublicProfileService, ProgramPage, FamiliesPage];

@Module({
  imports: [IdentityModule, CredentialsModule, HoursModule],
  controllers: [WatchCalendarController, PublicProfileController, ApiController, TestIssuerController, WebhookSchemaController],
  providers: [
    personalData('programs', programsParts, programsLeft), ProgramsLeaver,
    SharedDetailService, SharedDetailResolver, ...watching, ...showing, ...interfaces, RosterReceiptService, RosterReceiptResolver, RosterService, RosterResolver, ...importing],
  exports: [SharedDetailService, CountConsentService, ProfileService, RosterService, WatchService, WatchQuestionService, WatchRoundService],
})
export class ProgramsModule {}
