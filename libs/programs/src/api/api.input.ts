import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class EntriesQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  first?: number;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;
}

export class TestEventBody {
  @IsString()
  @MaxLength(100)
  type: string;
}

export class AddEntryBody {
  @IsString()
  @MaxLength(200)
  code: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  label?: string | null;
}
