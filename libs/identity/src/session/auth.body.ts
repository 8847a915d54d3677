import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Locale } from '@waymark/kernel';

export class SignInBody {
  @IsString()
  @MaxLength(320)
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;
}

export class CodeBody {
  @IsString()
  @MaxLength(320)
  email: string;

  @IsOptional()
  @IsIn(['en', 'es'])
  locale?: Locale;
}

export class CodeSignInBody {
  @IsString()
  @MaxLength(320)
  email: string;

  @IsString()
  @MaxLength(20)
  code: string;
}

export class AcceptInvitationBody {
  @IsString()
  @MaxLength(400)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;
}
