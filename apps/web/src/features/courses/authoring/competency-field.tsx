import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompetencyFrameworkDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { QueryView } from '../../../ui/query-view';
import classes from './authoring.module.css';

/** What the step trains, out of the one framework of all courses. */
export function CompetencyField({ chosen, onChange }: { chosen: string[]; onChange: (codes: string[]) => void }) {
  const { t } = useTranslation('authoring');
  const query = useApiQuery(CompetencyFrameworkDocument, {}, { staleTime: Infinity });
  return (
    <fieldset className={classes.group}>
      <legend>{t('competencies.title', { count: chosen.length })}</legend>
      <QueryView query={query}>
        {({ competencyFramework }) => (
          <Checkbox.Group value={chosen} onChange={onChange} aria-label={t('competencies.label')}>
            {competencyFramework.map(({ code, title, competencies }) => (
              <details key={code} open={competencies.some((each) => chosen.includes(each.code))}>
                <summary>{code} {title}</summary>
                <div className={classes.choices}>{competencies.map((each) => <Checkbox key={each.code} value={each.code} label={`${each.code} ${each.text}`} />)}</div>
              </details>
            ))}
          </Checkbox.Group>
        )}
      </QueryView>
    </fieldset>
  );
}
