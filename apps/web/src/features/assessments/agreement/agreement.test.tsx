/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, renderPage } from '../../../ui/testing';
import { Component as AgreementPage } from './agreement-page';

const AgreementRubrics = { rubrics: { nodes: [{ id: 'r1', title: 'Helping skills', version: 2, criteria: [{ id: 'c1', title: 'Keeps people safe' }, { id: 'c2', title: 'Listens' }] }] } };
const RatingPolicy = { ratingPolicy: { share: 10, tolerance: 1 } };
const person = (id: string, name: string) => ({ id, name });
const agreement = {
  count: 12, exact: 0.75, kappa: 0.62, icc: 0.7,
  criteria: [{ criterionId: 'c1', count: 6, exact: 1, kappa: null, icc: null }, { criterionId: 'c2', count: 6, exact: 0.5, kappa: 0.31, icc: 0.28 }],
  pairs: [{ count: 12, exact: 0.75, kappa: 0.62, icc: 0.7, leniency: 0.25, rater: person('kim', 'Kim Osei'), other: person('omar', 'Omar Diallo') }],
  raters: [{ count: 12, leniency: 0.25, rater: person('kim', 'Kim Osei') }, { count: 12, leniency: -0.25, rater: person('omar', 'Omar Diallo') }],
};
const me = { memberships: [{ id: 'm1', role: 'ORG_ADMIN', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER', timeZone: 'America/Chicago' } }] };

test('[B8] draws agreement by criterion, pair and leniency, each with its sentence and its table', async () => {
  const { container } = await renderPage(<AgreementPage />, { me: me as never, api: { AgreementRubrics, RatingPolicy, Agreement: { agreement } } });
  expect(await screen.findByText('Lowest: Listens, with the same level in 50%.')).toBeInTheDocument();
  expect(screen.getByText(/These rest on 12 pairs of levels/)).toBeInTheDocument();
  expect(screen.getByText('Kim Osei: 0.25 levels milder than the others')).toBeInTheDocument();
  await expectAccessible(container);
  const card = screen.getByRole('region', { name: 'By criterion' });
  await userEvent.click(within(card).getByRole('button', { name: 'Show as table' }));
  expect(within(card).getAllByRole('row').map((row) => row.textContent)).toEqual(['CriterionPairs of levelsSame levelWeighted kappaICC(2,1)', 'Keeps people safe6100%––', 'Listens650%0.310.28']);
  await expectAccessible(container);
});

test('[N6] is cut by format and role', async () => {
  const { calls } = await renderPage(<AgreementPage />, { me: me as never, api: { AgreementRubrics, RatingPolicy, Agreement: { agreement } } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Online');
  expect(calls.filter(({ name }) => name === 'Agreement').at(-1)?.body).toMatchObject({ format: 'ONLINE', role: null });
});

test('[B7] an administrator sets the share and the gap', async () => {
  const { calls } = await renderPage(<AgreementPage />, { me: me as never, api: { AgreementRubrics, RatingPolicy, Agreement: { agreement: { ...agreement, count: 0, criteria: [], pairs: [], raters: [] } }, SetRatingPolicy: { setRatingPolicy: { share: 20 } } } });
  expect(await screen.findByText('Nothing rated twice yet')).toBeInTheDocument();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Percent of recordings that are rated twice' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Percent of recordings that are rated twice' }), '20');
  await userEvent.click(screen.getByRole('button', { name: 'Set from now on' }));
  expect(calls.find(({ name }) => name === 'SetRatingPolicy')?.body).toEqual({ organisationId: 'o1', share: 20, tolerance: 1 });
});
