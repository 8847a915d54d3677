import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { FULL, onTrack, stageOn, TRANSFER, tracksOf } from './track.rules';

const of = (id: string) => schemes.find((scheme) => scheme.id === id) as Scheme;
const worker = of('harbor-worker');

it('[E7] [E8] a scheme offers its stages, the full credential and the transfer', () => {
  expect(tracksOf(worker).map(({ id }) => id)).toEqual(['trainee', FULL, TRANSFER]);
  expect(tracksOf(of('waymark-demo')).map(({ id }) => id)).toEqual([FULL]);
  expect(tracksOf(of('samhsa-nms'))).toEqual([]);
});

it('[E7] a stage asks for its own requirements and gives its own certificate, for its own time', () => {
  const stage = onTrack(worker, 'trainee');
  expect(stage.requirements.map(({ id }) => id)).toEqual(['stage.training', 'stage.code-of-ethics']);
  expect(stage.credential).toEqual({ title: worker.stages?.[0]?.name, validMonths: 6 });
  expect(stageOn(worker, 'trainee')?.convertsItself).toBe(true);
});

it('[E8] a transfer asks for no more than the board asks of those it takes over, and gives the full credential', () => {
  const transfer = onTrack(worker, TRANSFER);
  expect(transfer.requirements.map(({ id }) => id)).toEqual(['transfer.certificate', 'transfer.code-of-ethics']);
  expect(transfer.credential).toBe(worker.credential);
});

it('any other way is the whole scheme', () => {
  expect(onTrack(worker, FULL)).toBe(worker);
  expect(stageOn(worker, FULL)).toBeUndefined();
});
