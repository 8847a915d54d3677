import { AuditEntry } from './audit/audit-entry.entity';
import { FilePart, StoredFile } from './files/stored-file.entity';
import { MailBounce } from './mail/mail-bounce.entity';
import { SentMail } from './mail/sent-mail.entity';
import { CheckRun } from './record-check/check-run.entity';
import { RecordFinding } from './record-check/record-finding.entity';
import { Message, MessageNotice, Unread } from './thread/thread.entity';

/** What the plumbing itself stores. */
export const platformEntities = [AuditEntry, SentMail, MailBounce, StoredFile, FilePart, Message, Unread, MessageNotice, CheckRun, RecordFinding];
