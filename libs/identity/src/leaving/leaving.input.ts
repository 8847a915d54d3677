import { IsBoolean, IsString, MaxLength } from 'class-validator';

/** The code that was mailed to one's own address, and what is to go. */
export class LeaveBody {
  @IsString()
  @MaxLength(20)
  code: string;

  @IsBoolean()
  erasesCertificates: boolean;
}
