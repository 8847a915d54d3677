import { startTestApi } from '@waymark/platform/testing';
import { seedDemo } from '../src/demo/seed';
import { entities, modules } from '../src/modules';

// Before the story and years after it; the journeys start it today.
it.each(['2026-01-05', '2031-05-07'])('[G3] the demonstration holds a certificate in each state when it is first started on %s', async (day) => {
  const api = await startTestApi({ modules, entities: entities as never, actorOf: () => Promise.resolve(null) });
  try {
    api.now = new Date(`${day}T15:00:00.000Z`);
    const { certificates } = await seedDemo(api.app);
    expect(new Set(certificates.map(({ status }) => status))).toEqual(new Set(['active', 'conditional', 'expired', 'suspended', 'revoked', 'superseded']));
    // Schemes are shipped at the start of the process, before the test sets its clock.
    const ahead = await api.dataSource.query<{ at: Date }[]>("select at from audit.entry where at > $1 and action <> 'scheme.shipped'", [api.now]);
    expect(ahead).toEqual([]);
  } finally {
    await api.close();
  }
}, 120_000);
