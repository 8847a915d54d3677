import { useTranslation } from 'react-i18next';
import type { ReferenceLineFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import classes from '../applicant/applicant.module.css';
import { ReferenceItem } from './reference-item';

function Answer({ answer }: { answer: NonNullable<ReferenceLineFragment['answer']> }) {
  const { t } = useTranslation('applicant');
  const { knownFor, recommends, strengths, concerns } = answer;
  return (
    <dl className={classes.answers}>
      <dt>{t('answers.known')}</dt><dd>{t(`speak.known.${knownFor}`)}</dd>
      <dt>{t('answers.recommends')}</dt><dd>{t(`speak.recommends.${recommends}`)}</dd>
      {strengths !== '' && <><dt>{t('answers.strengths')}</dt><dd>{strengths}</dd></>}
      {concerns !== '' && <><dt>{t('answers.concerns')}</dt><dd>{concerns}</dd></>}
    </dl>
  );
}

/** What people wrote about the applicant: for reviewers alone. */
export function ReferenceAnswers({ references }: { references: readonly ReferenceLineFragment[] }) {
  const { t } = useTranslation('applicant');
  return (
    <Card title={t('reference.board')}>
      {references.map((reference) => (
        <div key={reference.id} className="stack">
          <ul className="plain-list"><ReferenceItem reference={reference} canAct={false} /></ul>
          {reference.answer && <Answer answer={reference.answer} />}
        </div>
      ))}
    </Card>
  );
}
