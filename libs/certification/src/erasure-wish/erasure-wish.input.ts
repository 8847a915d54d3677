import { IsString, IsUUID, MaxLength } from 'class-validator';

export class ErasureCodeBody {
  @IsUUID()
  credentialId: string;
}

/** The code that was mailed to one's own address, for this one certificate. */
export class EraseCertificateBody extends ErasureCodeBody {
  @IsString()
  @MaxLength(20)
  code: string;
}
