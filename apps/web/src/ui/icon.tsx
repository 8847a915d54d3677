/** Line drawings on a 24 px grid. An icon never speaks alone: it always stands beside a word. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5V20h-5v-5h-6v5H4z',
  learn: 'M4 5.5c3-.8 6-.4 8 1.2 2-1.6 5-2 8-1.2V19c-3-.8-6-.4-8 1.2-2-1.6-5-2-8-1.2zM12 6.7v13.5',
  practice: 'M4 5h12v9H9l-4 3.5V14H4zM18 9h2v8h-1v3l-3.5-3H11',
  exam: 'M6 3.5h12v17H6zM9 8.5l1.2 1.2L12.5 7.500M9 14l1.200 1.200 2.300-2.200M14.500 9h1.500M14.500 14.500h1.500',
  hours: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.800',
  certificate: 'M4 5h16v10h-6M4 5v10h4M7.500 8.500h9M11 12a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM9.500 17.500V21l1.500-1 1.500 1v-3.500',
  grade: 'M5 19h14M7 15.500 16 6.500l2 2-9 9H7z',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.500 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5M16 11a2.500 2.500 0 1 0-1-4.800M16.500 14c2.300.3 3.700 1.800 4 5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20.500c.6-4 3-6 7-6s6.400 2 7 6',
  sign: 'M4 19.500h16M5 16c2.500-6 5-10.500 7-10.500 3 0-2 9.500 0 9.500 1.500 0 2-3 3.500-3s.5 2.500 3.500 2.500',
  queue: 'M4 6h16M4 12h16M4 18h10',
  applications: 'M7 4h10v16H7zM10 8.500h4M10 12h4M10 15.500h2.500',
  search: 'M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  roster: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  bell: 'M6.500 16.500V11a5.500 5.500 0 0 1 11 0v5.500l1.500 1.500H5zM10.500 20.500h3',
  plug: 'M9 4v5M15 4v5M6.500 9h11v3a5.500 5.500 0 0 1-11 0zM12 17.500V21',
  chart: 'M4 20h16M7 16.500V12M12 16.500V6M17 16.500v-7',
  case: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  check: 'M5 12.500 10 17.500 19.500 7',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.800',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  alert: 'M12 4.500 21 19.500H3zM12 10v4.500M12 17h.01',
  stop: 'M8.500 4h7L20 8.500v7L15.500 20h-7L4 15.500v-7zM8.500 12h7',
  question: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9.800 9.800c0-1.300 1-2.200 2.300-2.200s2.200.8 2.200 2c0 1.700-2.200 1.900-2.200 3.600M12 16h.01',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8h.01',
  back: 'M15 5.500 8.500 12l6.500 6.500',
  forward: 'M9 5.500 15.500 12 9 18.500',
  down: 'M6 9.500 12 15.500 18 9.500',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  play: 'M8 5.500v13l10.500-6.500z',
  download: 'M12 4.500v10M7.500 10.500 12 15l4.500-4.500M5 19.500h14',
  external: 'M13 5h6v6M19 5l-8 8M16 13.500V19H5V8h5.500',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  plus: 'M12 5v14M5 12h14',
  calendar: 'M5 6h14v14H5zM5 10.500h14M9 3.500V8M15 3.500V8',
  shield: 'M12 3.500 19 6v6c0 4-2.800 7-7 8.500C7.800 19 5 16 5 12V6zM9 12l2.200 2.200L15.200 10',
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
