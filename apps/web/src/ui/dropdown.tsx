import type { ReactNode } from 'react';
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon } from './icon';
import type { IconName } from './icon';
import classes from './dropdown.module.css';

export interface Choice {
  id: string;
  label: string;
  icon: IconName;
  isCurrent?: boolean;
  onChoose: () => void;
}

export interface DropdownProps {
  /** The name of the button and of what it opens. */
  label: string;
  target: ReactNode;
  targetClass: string | undefined;
  position?: 'bottom-end' | 'top-end';
  groups: readonly { label?: string; choices: readonly Choice[] }[];
}

function ChoiceButton({ choice, onChosen }: { choice: Choice; onChosen: () => void }) {
  const choose = () => {
    onChosen();
    choice.onChoose();
  };
  return (
    <li>
      <UnstyledButton className={classes.choice} aria-current={choice.isCurrent || undefined} onClick={choose}>
        <Icon name={choice.icon} size={20} />
        <span>{choice.label}</span>
      </UnstyledButton>
    </li>
  );
}

/** A button that shows a short list of buttons: Tab, Enter and Escape are all it needs. */
export function Dropdown({ label, target, targetClass, position = 'bottom-end', groups }: DropdownProps) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={isOpen} onDismiss={close} position={position} width={290} trapFocus returnFocus shadow="md" radius="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className={targetClass} aria-label={label} onClick={toggle}>{target}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        {groups.filter(({ choices }) => choices.length > 0).map((group) => (
          <div key={group.choices[0]?.id} className={classes.group}>
            {group.label !== undefined && <p className={classes.label}>{group.label}</p>}
            <ul className="plain-list" aria-label={group.label}>
              {group.choices.map((choice) => <ChoiceButton key={choice.id} choice={choice} onChosen={close} />)}
            </ul>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
