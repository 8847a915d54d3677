import { IsString, MaxLength } from 'class-validator';

export class NewPasswordBody {
  @IsString()
  @MaxLength(320)
  email: string;

  @IsString()
  @MaxLength(20)
  code: string;

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

export class NewEmailBody {
  @IsString()
  @MaxLength(320)
  email: string;
}

export class ChangeEmailBody extends NewEmailBody {
  @IsString()
  @MaxLength(20)
  code: string;
}
