import type { ComponentType } from 'react';
import type { ParseKeys } from 'i18next';
import type { OrganisationKind, Role } from '../graphql/generated/graphql';
import type { IconName } from './icon';

export interface NavItem {
  to: string;
  labelKey: ParseKeys<'nav'>;
  icon: IconName;
  /** Only decides what the menu shows; what a person may do is decided by the server. */
  roles: readonly `${Role}`[];
  /** Where only some kinds of organisation have such a place. */
  kinds?: readonly `${OrganisationKind}`[];
  /** Somebody's own record: also for whoever belongs nowhere now. */
  isOwn?: true;
  order: number;
  /** How much waits behind it, beside its name. */
  Count?: ComponentType;
  /** On a phone it has no place of its own: it stands beside this one, as a second door of the same room. */
  beside?: string;
  /** Paths of its pages that do not begin with its own. */
  covers?: readonly string[];
}

export interface HomeCard {
  id: string;
  order: number;
  roles: readonly `${Role}`[];
  kinds?: readonly `${OrganisationKind}`[];
  /** Somebody's own record: also for whoever belongs nowhere now. */
  isOwn?: true;
  Component: ComponentType;
}

interface Seat {
  readonly role: `${Role}`;
  readonly organisation: { readonly kind: `${OrganisationKind}` };
}

/** Whether the menu and the home show it to who sits there now. */
export const isFor = ({ roles, kinds, isOwn }: Pick<NavItem, 'roles' | 'kinds' | 'isOwn'>, seat: Seat | null): boolean =>
  seat === null ? isOwn === true : roles.includes(seat.role) && (kinds?.includes(seat.organisation.kind) ?? true);

/** A section of the Reports page, for the people of one kind of organisation. */
export interface ReportCard {
  id: string;
  roles: readonly `${Role}`[];
  kind: `${OrganisationKind}`;
  Component: ComponentType<{ organisationId: string }>;
}
