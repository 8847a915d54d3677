/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { ApiError } from '../graphql/api-error';
import { Problem } from './problem';
import { renderPage } from './testing';

test('a day in a refusal is told in the language of the person', async () => {
  await renderPage(<Problem error={new ApiError({ code: 'EXAM_WAIT', details: { nextOn: '2027-03-14' } })} />, { language: 'es' });
  expect(screen.getByRole('alert')).toHaveTextContent('14 de marzo de 2027');
});

test('a code of a newer server reads as a problem on our side', async () => {
  await renderPage(<Problem error={new ApiError({ code: 'SOMETHING_NEW' })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong on our side.');
});

test('a session that ended is mended in another tab', async () => {
  await renderPage(<Problem error={new ApiError({ code: 'UNAUTHENTICATED' })} />);
  expect(screen.getByRole('link', { name: /Sign in in a new tab/ })).toHaveAttribute('target', '_blank');
});

test('a break on our side names the request; a refusal does not need to', async () => {
  await renderPage(<Problem error={new ApiError({ code: 'INTERNAL', requestId: 'r-17' })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Reference: r-17');
  await renderPage(<Problem error={new ApiError({ code: 'NOT_FOUND', requestId: 'r-18' })} />);
  expect(screen.queryByText(/r-18/)).toBeNull();
});
