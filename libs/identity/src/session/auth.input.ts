import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Locale } from '@waymark/kernel';

export class EmailBody {
  @IsString()
  @MaxLength(320)
  email: string;
}

export class SignInBody extends EmailBody {
  @IsString()
  @MaxLength(1000)
  password: string;
}

export class SendCodeBody extends EmailBody {
  @IsOptional()
  @IsIn(['en', 'es'])
  locale?: Locale;
}

/** An address, and the code that was mailed to it. */
export class CodeBody extends EmailBody {
  @IsString()
  @MaxLength(20)
  code: string;
}

export class NewPasswordBody extends CodeBody {
  @IsString()
  @MaxLength(1000)
  password: string;
}

export class ChangePasswordBody {
  @IsString()
  @MaxLength(1000)
  current: string;

  @IsString()
  @MaxLength(1000)
  password: string;
}
