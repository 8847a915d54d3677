import { SetMetadata } from '@nestjs/common';
import type { Role } from '@waymark/kernel';

export const ACCESS = 'waymark:access';

interface RolesRule {
  readonly kind: 'roles';
  readonly roles: readonly Role[];
  /** What a key must be made for to call it; none may where nothing is named. */
  readonly scope?: string;
}
export type AccessRule = { readonly kind: 'public' } | { readonly kind: 'signedIn' } | { readonly kind: 'mailbox' } | RolesRule;

/** Says who may call an operation. One without it stops the boot. Rows are still filtered by `visibleTo`. */
export const Access = Object.assign((...roles: Role[]) => SetMetadata(ACCESS, { kind: 'roles', roles } satisfies AccessRule), {
  public: () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule),
  signedIn: () => SetMetadata(ACCESS, { kind: 'signedIn' } satisfies AccessRule),
  /** Those who hold a role, and software by a key of theirs that was made for it. */
  withKey: (scope: string, ...roles: Role[]) => SetMetadata(ACCESS, { kind: 'roles', roles, scope } satisfies AccessRule),
  /** Whoever opened a link in a mail and proved that the mailbox is theirs. No account opens it. */
  mailbox: () => SetMetadata(ACCESS, { kind: 'mailbox' } satisfies AccessRule),
});
