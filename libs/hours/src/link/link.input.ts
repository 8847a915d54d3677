import { ArrayMaxSize, ArrayMinSize, IsString, IsUUID, MaxLength } from 'class-validator';
import { DecideHoursInput } from '../signature/hours-signature.input';

export class LinkCodeBody {
  @IsString()
  @MaxLength(20)
  code: string;
}

/** The same decisions as with an account, and the name to sign with. */
export class DecideByLinkBody extends DecideHoursInput {
  @IsString()
  @MaxLength(240)
  signerName: string;
}

export class UndoByLinkBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  ids: string[];
}
