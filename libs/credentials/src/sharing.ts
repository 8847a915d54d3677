import { DetailChoice } from './detail/detail-choice.entity';
import { DetailChoiceService } from './detail/detail-choice.service';
import { DetailResolver } from './detail/detail.resolver';
import { RegisterController } from './register/register.controller';
import { RegisterChoice, RegisterSetting } from './register/register.entity';
import { RegisterLookup } from './register/register-lookup.service';
import { RegisterPages } from './register/register-pages';
import { BoardRegisterResolver, CertificateRegisterResolver } from './register/register.resolver';
import { RegisterService } from './register/register.service';
import { Consent, Disclosure } from './share/consent.entity';
import { ConsentService } from './share/consent.service';
import { DisclosureResolver } from './share/disclosure.resolver';
import { DisclosureService } from './share/disclosure.service';
import { ShareController } from './share/share.controller';
import { SharePages } from './share/share-pages';
import { ShareableResolver, ShareResolver } from './share/share.resolver';

/** What holders let others read of their certificates. */
export const sharingControllers = [RegisterController, ShareController];
export const sharingProviders = [
  ...[DetailChoiceService, DetailResolver, RegisterService, RegisterLookup, RegisterPages, BoardRegisterResolver, CertificateRegisterResolver],
  ...[ConsentService, DisclosureService, DisclosureResolver, SharePages, ShareResolver, ShareableResolver],
];
export const sharingExports = [ConsentService, DisclosureService, SharePages];
export const sharingEntities = [DetailChoice, RegisterSetting, RegisterChoice, Consent, Disclosure];
