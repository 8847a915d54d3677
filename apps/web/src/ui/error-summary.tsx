import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import { ProblemText } from './problem';
import classes from './problem.module.css';

export interface FieldProblem {
  id: string;
  text: string;
}

export interface ErrorSummaryProps {
  fields: readonly FieldProblem[];
  error?: unknown;
  /** Rises with each attempt, so that the same problem is said again. */
  attempt: number;
}

function focusField(event: React.MouseEvent, id: string): void {
  const input = document.getElementById(id);
  if (!input) return;
  event.preventDefault();
  input.focus();
}

/** Takes the focus after a refused attempt and links to each field that needs a look. */
export function ErrorSummary({ fields, error, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const hasProblem = fields.length > 0 || Boolean(error);
  useEffect(() => {
    if (hasProblem) box.current?.focus();
  }, [hasProblem, attempt, error]);
  if (!hasProblem) return null;
  return (
    <div className={classes.problem} role="alert" tabIndex={-1} ref={box}>
      <Icon name="alert" />
      <div className={classes.words}>
        <h2>{t('problem.title')}</h2>
        {fields.length > 0 && <ul>{fields.map(({ id, text }) => <li key={id}><a href={`#${id}`} onClick={(event) => focusField(event, id)}>{text}</a></li>)}</ul>}
        {Boolean(error) && <ProblemText error={error} />}
      </div>
    </div>
  );
}
