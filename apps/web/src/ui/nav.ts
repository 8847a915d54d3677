import type { ComponentType } from 'react';
import type { ParseKeys } from 'i18next';
import type { Role } from '../graphql/generated/graphql';
import type { IconName } from './icon';

export interface NavItem {
  to: string;
  labelKey: ParseKeys<'nav'>;
  icon: IconName;
  /** Only decides what the menu shows; what a person may do is decided by the server. */
  roles: readonly `${Role}`[];
  order: number;
}

export interface HomeCard {
  id: string;
  order: number;
  roles: readonly `${Role}`[];
  Component: ComponentType;
}
