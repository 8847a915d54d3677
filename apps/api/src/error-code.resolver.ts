import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '@waymark/platform';
import { ErrorCode } from './error-code';

@Resolver()
export class ErrorCodeResolver {
  @Query(() => [ErrorCode], { description: 'The codes of this version, for clients that keep their own messages.' })
  @Access.public()
  errorCodes() {
    return Object.values(ErrorCode);
  }
}
