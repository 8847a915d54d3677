import { zoneNamed } from './index';

it('[HR7] knows each zone of the list by its name', () => {
  for (const zone of Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))) expect(zoneNamed(zone)).toBe(zone);
});

it('[HR7] knows an older or newer name of the same zone, however it was typed', () => {
  expect([zoneNamed('america/denver'), zoneNamed('US/Central')]).toEqual(['America/Denver', 'America/Chicago']);
  expect(zoneNamed('Asia/Kolkata')).toBe(zoneNamed('Asia/Calcutta'));
});

it.each(['Etc/GMT+24', 'Etc/GMT+5', 'Etc/Bogus', 'GMT+5', 'EST5EDT', '+05:00', 'UTC', '', 'Mars/Olympus', 'America/Denver\n', "America/Denver'; --"])('[HR7] knows no zone %j', (typed) => {
  expect(zoneNamed(typed)).toBeNull();
});
