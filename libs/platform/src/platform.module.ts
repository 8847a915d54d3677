import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, MiddlewareConsumer, NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { Operations } from './access/operations';
import { AuditEntryResolver } from './audit/audit-entry.resolver';
import { APP_CONFIG } from './config/app-config';
import type { AppConfig } from './config/app-config';
import { CLOCK } from './config/clock';
import { DatabaseClock } from './config/database-clock';
import { CtxFactory } from './ctx/ctx.factory';
import { HttpCtxMiddleware } from './ctx/http-ctx.middleware';
import { LocalDateScalarType } from './data/local-date.scalar';
import { DomainErrorFilter } from './errors/domain-error.filter';
import { FilePurposes } from './files/file-purposes';
import { FileStore } from './files/file-store';
import { Files } from './files/files.service';
import { MadeFiles } from './files/made-files.service';
import { FolderStore } from './files/folder-store';
import { S3Store } from './files/s3-store';
import { UploadController } from './files/upload.controller';
import { Translator } from './i18n/translator';
import { Inbox } from './inbox/inbox';
import { InboxResolver } from './inbox/inbox.resolver';
import { JobRegistry } from './jobs/job-registry';
import { Worker } from './jobs/worker';
import { RateLimiter } from './limits/rate-limiter';
import { ErasureLog } from './personal/erasure-log';
import { Leavers } from './personal/leavers';
import { PersonalData, personalData } from './personal/personal-data';
import { PlatformLeaver } from './personal/platform-leaver.service';
import { platformLeft, platformParts } from './personal/platform-parts';
import { AuditCheck } from './record-check/audit-check.service';
import { RecordCheckResolver } from './record-check/record-check.resolver';
import { RecordCheckService } from './record-check/record-check.service';
import { RecordChecks } from './record-check/record-checks';
import { ThreadResolver } from './thread/thread.resolver';
import { ThreadService } from './thread/thread.service';
import { Threads } from './thread/threads';
import { DevMailController } from './mail/dev-mail.controller';
import { Mailer } from './mail/mailer';

const store = { provide: FileStore, useFactory: ({ dataDir, filesUrl }: AppConfig) => (filesUrl ? new S3Store(filesUrl) : new FolderStore(join(dataDir, 'files'))), inject: [APP_CONFIG] };
const shared = [Files, MadeFiles, FilePurposes, PersonalData, Leavers, ErasureLog, CtxFactory, Operations, JobRegistry, Worker, Mailer, Translator, RateLimiter, Inbox, Threads, RecordChecks, RecordCheckService];

@Global()
@Module({})
export class PlatformModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(HttpCtxMiddleware).exclude('graphql').forRoutes('{*path}');
  }

  static for(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [DevMailController, UploadController],
      providers: [
        { provide: APP_CONFIG, useValue: config },
        { provide: CLOCK, useClass: DatabaseClock },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        LocalDateScalarType,
        AuditEntryResolver,
        InboxResolver,
        personalData('platform', platformParts, platformLeft),
        PlatformLeaver,
        ThreadService,
        ThreadResolver,
        AuditCheck,
        RecordCheckResolver,
        store,
        ...shared,
      ],
      exports: [APP_CONFIG, CLOCK, ...shared],
    };
  }
}
