import { RenewalReminder, ReminderSharing } from './reminder.entity';
import { ReminderResolver } from './reminder.resolver';
import { RenewalReminders } from './reminder.service';
import { ReminderSharingService } from './sharing.service';

export const reminderProviders = [RenewalReminders, ReminderSharingService, ReminderResolver];
export const reminderEntities = [RenewalReminder, ReminderSharing];
export { reminderErrorCodes } from './reminder.rules';
