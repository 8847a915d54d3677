import { SetMetadata } from '@nestjs/common';
import type { Role } from '@waymark/kernel';

export const ACCESS = 'waymark:access';

export type AccessRule = { readonly kind: 'public' } | { readonly kind: 'signedIn' } | { readonly kind: 'mailbox' } | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** Says who may call an operation. One without it stops the boot. Rows are still filtered by `visibleTo`. */
export const Access = Object.assign((...roles: Role[]) => SetMetadata(ACCESS, { kind: 'roles', roles } satisfies AccessRule), {
  public: () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule),
  signedIn: () => SetMetadata(ACCESS, { kind: 'signedIn' } satisfies AccessRule),
  /** Whoever opened a link in a mail and proved that the mailbox is theirs. No account opens it. */
  mailbox: () => SetMetadata(ACCESS, { kind: 'mailbox' } satisfies AccessRule),
});
