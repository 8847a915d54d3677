import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { HoursLeaver } from './personal/hours-leaver.service';
import { hoursLeft, hoursParts } from './personal/hours-parts';
import { ProgramWorkService } from './report/program-work.service';
import { IdentityModule } from '@waymark/identity';
import { HoursRecordService } from './entry/hours-record.service';
import { HoursResolver } from './entry/hours.resolver';
import { HoursService } from './entry/hours.service';
import { FileReadingService } from './import/file-reading.service';
import { HoursImportResolver } from './import/hours-import.resolver';
import { HoursImportService } from './import/hours-import.service';
import { HoursInboxService } from './inbox/hours-inbox.service';
import { AlternateService } from './link/alternate.service';
import { LinkController } from './link/link.controller';
import { LinkPagesService } from './link/link-pages.service';
import { SigningLinkService } from './link/signing-link.service';
import { WeeklyMessageService } from './link/weekly-message.service';
import { HoursLogController } from './log/hours-log.controller';
import { HoursLogService } from './log/hours-log.service';
import { NoteResolver } from './note/note.resolver';
import { NoteService } from './note/note.service';
import { NamedSupervisorService } from './placement/named-supervisor.service';
import { OutsidePlaceService } from './placement/outside-place.service';
import { PlacementResolver } from './placement/placement.resolver';
import { PlacementService } from './placement/placement.service';
import { ReceiptFileController } from './receipt/receipt-file.controller';
import { ReceiptReadingService } from './receipt/receipt-reading.service';
import { ReceiptService } from './receipt/receipt.service';
import { HoursReportResolver } from './report/hours-report.resolver';
import { HoursReportService } from './report/hours-report.service';
import { HoursSigningResolver } from './signature/hours-signing.resolver';
import { HoursSigningService } from './signature/hours-signing.service';
import { HoursToSignService } from './signature/hours-to-sign.service';
import { signerCaseControllers, signerCaseProviders } from './signer-case';
import { OtherSigners } from './signer-case/other-signer.service';
import { SignerCaseService } from './signer-case/signer-case.service';
import { SignerService } from './signature/signer.service';
import { UndoService } from './signature/undo.service';
import { SupervisionResolver } from './supervision/supervision.resolver';
import { SupervisionService } from './supervision/supervision.service';
import { HoursEvidence } from './tally/hours-evidence.service';
import { HoursFacts } from './tally/hours-facts.service';
import { HoursTallyService } from './tally/hours-tally.service';
import { WorkTraceService } from './tally/work-trace.service';
import { SignedWorkService } from './tally/signed-work.service';
import { HoursThread } from './thread/hours-thread.service';

const files = [HoursLogService, FileReadingService, HoursImportService, HoursImportResolver];
const supervised = [WorkTraceService, SupervisionService, SupervisionResolver];

@Module({
  imports: [IdentityModule],
  controllers: [LinkController, ReceiptFileController, HoursLogController, ...signerCaseControllers],
  providers: [
    personalData('hours', hoursParts, hoursLeft), HoursLeaver,
    ProgramWorkService, ...files, ...supervised, HoursInboxService, HoursThread, SignerService, ReceiptService, ReceiptReadingService, UndoService, NamedSupervisorService, OutsidePlaceService, SigningLinkService, LinkPagesService, AlternateService, WeeklyMessageService, PlacementService, NoteService, HoursService, HoursRecordService, HoursSigningService, HoursToSignService, HoursTallyService, HoursFacts, HoursEvidence, SignedWorkService, HoursReportService, PlacementResolver, NoteResolver, HoursResolver, HoursSigningResolver, HoursReportResolver, ...signerCaseProviders],
  exports: [ProgramWorkService, PlacementService, HoursService, HoursSigningService, HoursFacts, HoursEvidence, SignedWorkService, WorkTraceService, HoursImportService, SigningLinkService, WeeklyMessageService, UndoService, SignerCaseService, OtherSigners],
})
export class HoursModule {}
