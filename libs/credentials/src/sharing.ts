import { DetailChoice } from './detail/detail-choice.entity';
import { DetailChoiceService } from './detail/detail-choice.service';
import { DetailResolver } from './detail/detail.resolver';
import { RegisterController } from './register/register.controller';
import { RegisterChoice, RegisterSetting } from './register/register.entity';
import { RegisterLookup } from './register/register-lookup.service';
import { RegisterPages } from './register/register-pages';
import { BoardRegisterResolver, CertificateRegisterResolver } from './register/register.resolver';
import { RegisterService } from './register/register.service';

/** What holders let others read of their certificates. */
export const sharingControllers = [RegisterController];
export const sharingProviders = [DetailChoiceService, DetailResolver, RegisterService, RegisterLookup, RegisterPages, BoardRegisterResolver, CertificateRegisterResolver];
export const sharingEntities = [DetailChoice, RegisterSetting, RegisterChoice];
