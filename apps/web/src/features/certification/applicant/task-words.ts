import { useTranslation } from 'react-i18next';
import type { OwnCaseFragment, TaskLineFragment, TaskState } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import type { Tone } from '../../../ui/status-tag';
import { useAmounts } from '../words';

/** What stands in the address of a task: the server takes a dot for the name of a file. */
export const slugOf = (taskId: string): string => taskId.replaceAll('.', '~');

export const taskTones: Record<TaskState, Tone> = { COMPLETED: 'good', IN_PROGRESS: 'waiting', NOT_STARTED: 'neutral', CANNOT_START_YET: 'neutral', PROBLEM: 'attention' };

const turns = ['TRAINEE', 'TRAINER', 'SUPERVISOR', 'REFEREE', 'BOARD', 'SYSTEM'] as const;

/** The words of the scheme where it has them, else our own. */
export function useTaskName(application: OwnCaseFragment): (task: TaskLineFragment) => string {
  const { t } = useTranslation('applicant');
  return ({ id, kind, codes }) => {
    if (kind === 'NAME') return t('task.name');
    if (kind === 'SEND') return t('task.send', { board: application.scheme.body });
    if (kind === 'FEE') return application.fees.find((fee) => fee.id === codes[0])?.name ?? t('fee.title');
    return application.requirements.find((requirement) => requirement.id === id)?.name ?? id;
  };
}

/** How much is there, and who has it since when. */
export function useTaskHint(application: OwnCaseFragment): (task: TaskLineFragment) => string[] {
  const { t } = useTranslation('applicant');
  const amounts = useAmounts(application.renews ? 'BOARD' : 'SIGNATURE');
  const format = useFormat();
  return ({ id, whoseTurn, since }) => {
    const requirement = application.requirements.find((each) => each.id === id);
    const amount = requirement ? amounts(requirement) : '';
    const who = turns.find((turn) => turn === whoseTurn);
    return [...(amount === '' ? [] : [amount]), ...(who && since ? [t(`turn.${who}`, { day: format.day(since) })] : [])];
  };
}
