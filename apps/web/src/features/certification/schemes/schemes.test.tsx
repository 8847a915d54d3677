/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ApplyPage } from '../apply-page';
import { Component as ComparePage } from './compare-page';
import { aComparison, aLine, aScheme, newYork, texas } from './scheme.builder';

const apply = (certificationSchemes = [aScheme(), texas, newYork], api = {}) =>
  renderPage(<ApplyPage />, { at: '/apply', path: '/apply', api: { Schemes: { certificationSchemes, myApplications: [], formerRules: [] }, ...api } });
const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('the list of schemes', () => {
  test('opens an application where the board works here, and says of the others that they are to compare only', async () => {
    const { container, calls, address } = await apply(undefined, { StartApplication: { applyForCertification: { id: 'a1' } } });
    expect(screen.queryByRole('button', { name: `Start application: ${texas.title}` })).toBeNull();
    const card = within(screen.getByRole('region', { name: texas.title }));
    expect(card.getByText('Compare only')).toBeInTheDocument();
    expect(card.getByText('Core training: 19 hours 30 minutes')).toBeInTheDocument();
    expect(card.getByText('In steps: Initial certificate → Mental Health Peer Specialist')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Start application: Harbor State' }));
    await settle();
    expect(calls.find(({ name }) => name === 'StartApplication')?.body).toEqual({ schemeId: 'waymark-demo', track: 'FULL' });
    expect(address()).toBe('/apply/a1');
  });

  test('[E1] offers earlier rules to somebody who may still apply under them, and says why and until when', async () => {
    const former = { schemeId: 'waymark-demo', version: '2024', effectiveFrom: '2024-01-01', clauses: [{ id: 'trained', name: 'You finished six hours of training', until: '2026-06-30' }], tracks: [{ id: 'FULL', name: 'Certified Peer Support Specialist' }] };
    const { container, calls } = await apply([aScheme(), texas], { Schemes: { certificationSchemes: [aScheme(), texas], myApplications: [], formerRules: [former] }, StartApplication: { applyForCertification: { id: 'a2' } } });
    expect(screen.getByText('You finished six hours of training. Until June 30, 2026.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: /^Start under the rules of January 1, 2024/ }));
    await settle();
    expect(calls.find(({ name }) => name === 'StartApplication')?.body).toEqual({ schemeId: 'waymark-demo', track: 'FULL', version: '2024' });
  });

  test('is looked through by state and by words, without accents, and says how many are left', async () => {
    await apply();
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2 shown');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Texas');
    expect(titles()).toEqual(['Harbor State', texas.title]);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 shown');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Everywhere');
    await userEvent.type(screen.getByRole('searchbox'), 'recuperacion');
    expect(titles()).toEqual(['Harbor State', newYork.title]);
    await userEvent.type(screen.getByRole('searchbox'), ' xyz');
    expect(screen.getByText('Nothing found')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(titles()).toHaveLength(3);
  });

  test('does not fill a phone: the rest comes when it is asked for', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...texas, id: `s${String(index)}`, title: `Scheme ${String(index)}` }));
    await apply([aScheme(), ...many]);
    expect(titles()).toHaveLength(7);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 9' }));
    expect(titles()).toHaveLength(10);
  });

  test('says so when no board takes applications', async () => {
    await apply([texas]);
    expect(screen.getByText('No board takes applications right now')).toBeInTheDocument();
  });

  test('offers to try again when the server cannot be reached', async () => {
    await renderPage(<ApplyPage />, { api: { Schemes: refuse('INTERNAL') } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('where else the record counts', () => {
  const compare = (schemeComparisons = [aComparison()], language = {}) => renderPage(<ComparePage />, { at: '/apply/compare', path: '/apply/compare', ...language, api: { SchemeComparisons: { schemeComparisons } } });
  const hours = { unit: 'MINUTES', counted: 0, required: 4800, missing: 4800, status: 'MISSING' } as const;

  test('[O3] shows for each scheme what is met, what is missing and why', async () => {
    const requirements = [
      aLine({ name: 'High school diploma' }),
      aLine({ ...hours, id: 'training', name: '80 hours of training', notCounted: [{ rule: 'Only providers approved by the board count', minutes: 360 }] }),
      aLine({ ...hours, id: 'training.ethics', within: 'training', name: 'Ethics', counted: 60, required: 360, missing: 300 }),
      aLine({ id: 'paths', name: 'Work or college', status: 'MISSING', unit: 'COUNT', required: 1, counted: 0, missing: 1, isChoice: true }),
      aLine({ id: 'college', within: 'paths', name: '24 college credits', status: 'MISSING', unit: 'COUNT', required: 1, counted: 0, missing: 1 }),
    ];
    const { container } = await compare([aComparison({ scheme: texas, steps: [{ id: 'full', name: 'Mental Health Peer Specialist', isHeld: false, statements: ['18 or older'], requirements }] })]);
    const card = within(screen.getByRole('region', { name: texas.title }));
    expect(card.getByText('Next: Mental Health Peer Specialist').closest('p')).toHaveTextContent('1 of 3 done');
    expect(card.getByText('High school diploma')).toBeInTheDocument();
    expect(card.getByText('6:00 hours on your record do not count here: Only providers approved by the board count.')).toBeInTheDocument();
    expect(card.getByText('Ethics: 1:00 of 6:00 hours · 5:00 hours to go')).toBeInTheDocument();
    expect(card.getByText('One of these is enough')).toBeInTheDocument();
    expect(card.getByText('24 college credits')).toBeInTheDocument();
    expect(card.getByText('Also, with your signature when you apply: 18 or older.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[O3] keeps the order of the server, says which stage is there, and folds away what comes later', async () => {
    const stage = (isHeld: boolean) => ({ id: 'initial', name: 'Initial certificate', isHeld, statements: [], requirements: [aLine()] });
    const full = { id: 'full', name: 'Two-year certificate', isHeld: false, statements: [], requirements: [aLine({ status: 'MISSING' })] };
    await compare([aComparison({ scheme: texas, steps: [stage(true), full] }), aComparison({ scheme: newYork, steps: [stage(false), full] })]);
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([texas.title, newYork.title]);
    const [first, second] = [texas, newYork].map(({ title }) => within(screen.getByRole('region', { name: title })));
    expect(first?.getByText('You have: Initial certificate')).toBeInTheDocument();
    expect(first?.queryByText('After that: Two-year certificate')).toBeNull();
    expect(second?.getByText('Next: Initial certificate')).toBeInTheDocument();
    expect(second?.getByText('After that: Two-year certificate')).toBeInTheDocument();
  });

  test('says of a certificate that is there only that it is', async () => {
    const { container } = await compare([aComparison({ steps: [{ id: 'full', name: 'Certified Peer Support Specialist', isHeld: true, statements: [], requirements: [aLine()] }] })]);
    expect(screen.getByText('You have: Certified Peer Support Specialist')).toBeInTheDocument();
    expect(screen.queryByText('What is missing, and why')).toBeNull();
    await expectAccessible(container);
  });

  test('says that guidance is no certificate, and that nothing is listed', async () => {
    await compare([aComparison({ scheme: aScheme({ credentialTitle: null, isOpen: false }) })]);
    expect(screen.getByText('Guidance for states. It is not a certificate.')).toBeInTheDocument();
  });

  test('has a word for an empty list', async () => {
    await compare([]);
    expect(screen.getByText('No scheme is listed yet')).toBeInTheDocument();
  });

  test('speaks Spanish', async () => {
    await compare(undefined, { language: 'es' });
    expect(await screen.findByRole('heading', { level: 1, name: '¿Dónde más contaría mi registro?' })).toBeInTheDocument();
  });
});
