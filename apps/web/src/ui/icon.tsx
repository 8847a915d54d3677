/** Line drawings on a 24 px grid. An icon never speaks alone: it always stands beside a word. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5V20h-5v-5h-6v5H4z',
  learn: 'M4 5.5c3-.8 6-.4 8 1.2 2-1.6 5-2 8-1.2V19c-3-.8-6-.4-8 1.2-2-1.6-5-2-8-1.2zM12 6.7v13.5',
  practice: 'M4 5h12v9H9l-4 3.5V14H4zM18 9h2v8h-1v3l-3.5-3H11',
  exam: 'M6 3.5h12v17H6zM9 8.5l1.2 1.2L12.5 7.500M9 14l1.2 1.2 2.3-2.200M14.5 9h1.500M14.5 14.500h1.5',
  hours: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.8',
  certificate: 'M4 5h16v10h-6M4 5v10h4M7.5 8.500h9M11 12a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM9.5 17.500V21l1.5-1 1.5 1v-3.5',
  grade: 'M5 19h14M7 15.5 16 6.500l2 2-9 9H7z',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.5-3.5 2.5-5 5.5-5s5 1.5 5.5 5M16 11a2.5 2.5 0 1 0-1-4.800M16.5 14c2.3.3 3.7 1.8 4 5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20.500c.6-4 3-6 7-6s6.4 2 7 6',
  sign: 'M4 19.500h16M5 16c2.5-6 5-10.5 7-10.5 3 0-2 9.5 0 9.5 1.5 0 2-3 3.5-3s.5 2.5 3.5 2.5',
  queue: 'M4 6h16M4 12h16M4 18h10',
  applications: 'M7 4h10v16H7zM10 8.500h4M10 12h4M10 15.500h2.5',
  search: 'M10.5 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  roster: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  bell: 'M6.5 16.500V11a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5zM10.5 20.500h3',
  plug: 'M9 4v5M15 4v5M6.5 9h11v3a5.5 5.5 0 0 1-11 0zM12 17.500V21',
  chart: 'M4 20h16M7 16.500V12M12 16.500V6M17 16.500v-7',
  case: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  check: 'M5 12.5 10 17.5 19.5 7',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.8',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  alert: 'M12 4.5 21 19.500H3zM12 10v4.500M12 17h.01',
  stop: 'M8.5 4h7L20 8.500v7L15.5 20h-7L4 15.500v-7zM8.5 12h7',
  question: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9.8 9.800c0-1.3 1-2.2 2.3-2.200s2.2.8 2.2 2c0 1.7-2.2 1.9-2.2 3.600M12 16h.01',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8h.01',
  back: 'M15 5.5 8.5 12l6.5 6.5',
  forward: 'M9 5.5 15.5 12 9 18.5',
  down: 'M6 9.5 12 15.5 18 9.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  play: 'M8 5.500v13l10.5-6.500z',
  download: 'M12 4.500v10M7.5 10.5 12 15l4.5-4.500M5 19.500h14',
  external: 'M13 5h6v6M19 5l-8 8M16 13.500V19H5V8h5.5',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  plus: 'M12 5v14M5 12h14',
  calendar: 'M5 6h14v14H5zM5 10.500h14M9 3.500V8M15 3.500V8',
  shield: 'M12 3.5 19 6v6c0 4-2.8 7-7 8.500C7.8 19 5 16 5 12V6zM9 12l2.2 2.200L15.2 10',
} as const;

export type IconName = keyof typeof paths;

const mirrored: readonly IconName[] = ['back', 'forward'];

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      data-mirrored={mirrored.includes(name) || undefined}
      style={{ flexShrink: 0 }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
